package dev.connections.rest.resource;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References to rows whose lookup points back: adding one sets that lookup, removing one clears it. */
final class LookupReferences {

    private final ApiContext apiContext;
    private final RecordRef row;
    private final CollectionNavigation navigation;
    private final RelatedRows rows;

    LookupReferences(ApiContext apiContext, RecordRef row, CollectionNavigation navigation, RelatedRows rows) {
        this.apiContext = apiContext;
        this.row = row;
        this.navigation = navigation;
        this.rows = rows;
    }

    Resource resource(Segment step) {
        return step.arguments().isPresent()
                ? Resource.empty().with("DELETE", (request, response) -> {
                    QueryOptions.parse(request.query()).allow(Set.of());
                    remove(rows.member(step, request.caller()), request, response);
                })
                : Resource.empty().with("POST", this::add).with("DELETE", this::removeById);
    }

    private void add(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        @Nullable Object address = JsonReader.strict().object(request.json()).get(EntityReferences.ID);
        RecordRef other = other(EntityReferences.ID, address, request);
        response.trace().concerns(row);
        response.trace().concerns(other);
        change(other)
                .performForOther(
                        request, Collections.singletonMap(navigation.partner() + "@odata.bind", ownAddress(request)));
        response.status(204);
    }

    private void removeById(Request request, Response response) {
        remove(other(PairedRows.ID_OPTION, PairedRows.givenId(request), request), request, response);
    }

    private void remove(RecordRef other, Request request, Response response) {
        response.trace().concerns(row);
        response.trace().concerns(other);
        apiContext.application().unitOfWork().perform(() -> {
            rows.requireMember(other, request.caller());
            change(other).performForOther(request, Collections.singletonMap(navigation.partner(), null));
            return other;
        });
        response.status(204);
    }

    private String ownAddress(Request request) {
        WireEntities entities = apiContext.entities();
        RecordRef target = entities.seenThrough(back(), row).orElseThrow();
        return new References(entities.of(target.type()), request.root()).address(target);
    }

    private WireEntity.Navigation back() {
        return apiContext
                .entities()
                .require(navigation.entity())
                .navigation(navigation.partner())
                .orElseThrow();
    }

    private AttributeChange change(RecordRef other) {
        WireEntity entity = apiContext.entities().of(other.type());
        return AttributeChange.of(apiContext, entity, other, back().lookup())
                .orElseThrow(() -> WireCode.QUERY.error("Rows of " + entity + " never change: make a new one."));
    }

    private RecordRef other(String where, @Nullable Object address, Request request) {
        RecordRef other = apiContext.references(request).at(where, address);
        if (!other.type().logicalName().equals(navigation.entity())) {
            throw WireCode.PAYLOAD.error(
                    "'" + where + "' leads to a row of " + navigation.entity() + ", found " + Excerpt.of(other) + ".");
        }
        return other;
    }
}
