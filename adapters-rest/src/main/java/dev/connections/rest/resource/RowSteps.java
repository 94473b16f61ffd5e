package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.operation.Operations;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import dev.connections.rest.schema.WireProperty;
import java.util.List;
import java.util.Optional;

/**
 * Goes on from a row: to its properties, to the rows that its lookups lead to, to the rows that point back to it, and
 * from there on. On its way it sees what the caller sees.
 */
final class RowSteps {

    static final String COUNT = "$count";
    static final String REF = "$ref";
    private static final String VALUE = "$value";

    private final ApiContext apiContext;
    private final Operations operations;
    private final Caller caller;

    RowSteps(ApiContext apiContext, Operations operations, Caller caller) {
        this.apiContext = apiContext;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * What these steps lead to.
     *
     * @param steps at least one
     * @throws WireError {@link WireCode#UNKNOWN_SEGMENT} with the first step that leads nowhere
     */
    Resource from(WireEntity entity, RecordRef row, List<Segment> steps) {
        Segment step = steps.get(0);
        List<Segment> rest = steps.subList(1, steps.size());
        Optional<Resource> operation = operations.bound(entity, row, step).map(OperationResource::of);
        if (operation.isPresent()) {
            return endingWith(rest, operation.get());
        }
        Optional<CollectionNavigation> collection = apiContext.entities().collection(entity, step.name());
        if (collection.isPresent()) {
            return rows(new RelatedRows(apiContext, entity, row, collection.get()), step, rest);
        }
        if (step.arguments().isPresent()) {
            throw unknown(step);
        }
        Optional<Navigation> navigation = entity.navigation(step.name());
        if (navigation.isPresent()) {
            return row(new RelatedRow(apiContext, entity, row, navigation.get()), step, rest);
        }
        return property(entity, row, entity.property(step.name()).orElseThrow(() -> unknown(step)), rest);
    }

    private Resource property(WireEntity entity, RecordRef row, WireProperty property, List<Segment> rest) {
        if (property.attribute().type() instanceof AttributeType.Image) {
            ImageProperty image = new ImageProperty(apiContext, entity, row, property);
            return leadsTo(VALUE, rest)
                    ? endingWith(rest.subList(1, rest.size()), image.value())
                    : endingWith(rest, image.itself());
        }
        RowProperty found = new RowProperty(apiContext, entity, row, property);
        return leadsTo(VALUE, rest)
                ? endingWith(rest.subList(1, rest.size()), found.value())
                : endingWith(rest, found.itself());
    }

    private Resource row(RelatedRow related, Segment step, List<Segment> rest) {
        if (leadsTo(REF, rest)) {
            return endingWith(rest.subList(1, rest.size()), related.reference());
        }
        if (rest.isEmpty()) {
            return related.itself();
        }
        RecordRef reached = related.target(caller).orElseThrow(() -> nothingBehind(step));
        return from(apiContext.entities().of(reached.type()), reached, rest);
    }

    private Resource rows(RelatedRows related, Segment step, List<Segment> rest) {
        if (leadsTo(REF, rest)) {
            return endingWith(rest.subList(1, rest.size()), related.references(step));
        }
        if (step.arguments().isPresent()) {
            RecordRef member = related.member(step, caller);
            WireEntity entity = apiContext.entities().of(member.type());
            return rest.isEmpty()
                    ? Resource.readable(new GetRow(apiContext, entity, member))
                    : from(entity, member, rest);
        }
        return leadsTo(COUNT, rest)
                ? endingWith(rest.subList(1, rest.size()), related.count())
                : endingWith(rest, related.itself());
    }

    private static boolean leadsTo(String name, List<Segment> steps) {
        return !steps.isEmpty() && steps.get(0).name().equals(name);
    }

    /** The resource, provided that no steps are left. */
    static Resource endingWith(List<Segment> rest, Resource resource) {
        rest.stream().findFirst().ifPresent(step -> {
            throw unknown(step);
        });
        return resource;
    }

    static WireError unknown(Segment step) {
        return WireCode.UNKNOWN_SEGMENT.error("Resource not found for the segment '" + Excerpt.of(step.name()) + "'.");
    }

    private static WireError nothingBehind(Segment step) {
        return WireCode.UNKNOWN_SEGMENT.error("Nothing lies behind '" + Excerpt.of(step.name())
                + "': it leads to no row here, so no step can go on from it.");
    }
}
