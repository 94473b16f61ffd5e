package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roles that a role is matched with: the one relationship in which rows have many of each other. */
final class RoleMatches {

    static final String ID_OPTION = "$id";

    private static final String ASSOCIATION = RecordTypes.CONNECTION_ROLE_ASSOCIATION.logicalName();
    private static final Column ONE = new Column("connectionroleid");
    private static final Column OTHER = new Column("associatedconnectionroleid");

    private final Served served;
    private final WireEntity entity;
    private final ConnectionRoleId role;

    RoleMatches(Served served, WireEntity entity, RecordRef role) {
        this.served = served;
        this.entity = entity;
        this.role = new ConnectionRoleId(role.id());
    }

    /** The references between the roles: adding one matches, removing one ends a match. */
    Resource resource(Segment step) {
        if (step.arguments().isPresent()) {
            ConnectionRoleId other =
                    new ConnectionRoleId(step.key(entity.primaryId().name()));
            return Resource.empty().with("DELETE", (request, response) -> {
                QueryOptions.parse(request.query()).allow(Set.of());
                unmatch(other, request, response);
            });
        }
        return Resource.empty().with("POST", this::match).with("DELETE", this::unmatchById);
    }

    /** Met by the roles that this one is matched with. A match is kept once and holds in both directions. */
    Condition matched(Caller caller) {
        List<Condition> others = new ArrayList<>();
        Condition concernsRole = new Condition.Any(List.of(is(ONE, role.value()), is(OTHER, role.value())));
        Query matches = new Query(ASSOCIATION, List.of(ONE, OTHER), concernsRole, List.of(), Query.MOST_ROWS);
        served.application().queries().run(matches, caller, match -> others.add(is(primaryId(), other(match))));
        return new Condition.Any(others);
    }

    private Object other(Row match) {
        Object one = Objects.requireNonNull(match.value(ONE));
        return one.equals(role.value()) ? Objects.requireNonNull(match.value(OTHER)) : one;
    }

    private static Condition is(Column column, Object value) {
        return new Condition.Comparison(column, Operator.EQUAL, value);
    }

    private Column primaryId() {
        return entity.primaryId().column();
    }

    private void match(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        @Nullable
        Object address = JsonReader.strict().object(request.body().read()).get(EntityReferences.ID);
        served.application().matches().match(role, other(EntityReferences.ID, address, request), request.caller());
        response.status(204);
    }

    private void unmatchById(Request request, Response response) {
        unmatch(other(ID_OPTION, givenId(request), request), request, response);
    }

    /** The address that a request to remove a reference gives behind the question mark. */
    static String givenId(Request request) {
        return QueryOptions.parse(request.query())
                .allow(Set.of(ID_OPTION))
                .value(ID_OPTION)
                .orElseThrow(
                        () -> WireCode.QUERY.error("Which reference is to end? Write $ref?$id=<address of the other"
                                + " row>, or the other row's id in parentheses before /$ref."));
    }

    private void unmatch(ConnectionRoleId other, Request request, Response response) {
        served.application().matches().unmatch(role, other, request.caller());
        response.status(204);
    }

    private ConnectionRoleId other(String where, @Nullable Object address, Request request) {
        RecordRef other = served.references(request).at(where, address);
        if (!other.type().logicalName().equals(entity.logicalName())) {
            throw WireCode.PAYLOAD.error(
                    "'" + where + "' leads to a row of " + entity.logicalName() + ", found " + Excerpt.of(other) + ".");
        }
        return new ConnectionRoleId(other.id());
    }
}
