package dev.connections.rest.resource;

import dev.connections.application.metadata.ManyToMany;
import dev.connections.domain.record.RecordRef;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roles that a role is matched with: the one relationship in which rows have many of each other. */
final class RoleMatches {

    private static final String ID_OPTION = "$id";

    private final Served served;
    private final ManyToMany relationship;
    private final ConnectionRoleId role;

    RoleMatches(Served served, ManyToMany relationship, RecordRef role) {
        this.served = served;
        this.relationship = relationship;
        this.role = new ConnectionRoleId(role.id());
    }

    /** The references between the roles: adding one matches, removing one ends a match. */
    Resource references(Segment navigation) {
        if (navigation.arguments().isPresent()) {
            ConnectionRoleId other = new ConnectionRoleId(navigation.key(primaryId()));
            return Resource.empty().with("DELETE", (request, response) -> {
                QueryOptions.parse(request.query()).allow(Set.of());
                unmatch(other, request, response);
            });
        }
        return Resource.empty().with("POST", this::match).with("DELETE", this::unmatchById);
    }

    private void match(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        @Nullable
        Object address = JsonReader.strict().object(request.body().read()).get(EntityReferences.ID);
        served.application().matches().match(role, other(EntityReferences.ID, address, request), request.caller());
        response.status(204);
    }

    private void unmatchById(Request request, Response response) {
        String address = QueryOptions.parse(request.query())
                .allow(Set.of(ID_OPTION))
                .value(ID_OPTION)
                .orElseThrow(() -> WireCode.QUERY.error("Which match is to end? Write $ref?$id=<address of the other"
                        + " role>, or the other role's id in parentheses before /$ref."));
        unmatch(other(ID_OPTION, address, request), request, response);
    }

    private void unmatch(ConnectionRoleId other, Request request, Response response) {
        served.application().matches().unmatch(role, other, request.caller());
        response.status(204);
    }

    private ConnectionRoleId other(String where, @Nullable Object address, Request request) {
        RecordRef other = served.references(request).at(where, address);
        if (!other.type().logicalName().equals(relationship.entity())) {
            throw WireCode.PAYLOAD.error("'" + where + "' leads to a row of " + relationship.entity() + ", found "
                    + Excerpt.of(other) + ".");
        }
        return new ConnectionRoleId(other.id());
    }

    private String primaryId() {
        return served.entities()
                .named(relationship.entity())
                .map(WireEntity::primaryId)
                .orElseThrow()
                .name();
    }
}
