package dev.connections.rest.fetch;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.application.query.Join.Direction;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.LookupTarget;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Optional;

/**
 * A link from rows to others: over a lookup of theirs to one row, or over a lookup of the others to many.
 *
 * @param target what the other rows are
 * @param direction which rows have the lookup
 * @param lookup the attribute that leads from one to the other
 */
record FetchLink(FetchElement element, WireEntity target, Direction direction, String lookup) {

    private static final String INNER = "inner";
    private static final String OUTER = "outer";
    private static final String NOT_ANY = "not any";
    private static final List<String> TYPES = List.of(INNER, OUTER, "any", NOT_ANY, "exists", "in");

    /**
     * Reads a link from rows of an entity. One that does not say which attribute of the others it leads to means their
     * primary key.
     *
     * @throws WireError {@link WireCode#NO_ENTITY}; {@link WireCode#QUERY} for a link that follows no relationship
     */
    static FetchLink of(FetchElement element, WireEntity source, WireEntities entities) {
        String name = element.require("name");
        WireEntity target = entities.named(name)
                .orElseThrow(() -> WireCode.NO_ENTITY.error("There is no entity '" + Excerpt.of(name)
                        + "' that a link could lead to. Entities go by their logical names."));
        String from = element.attribute("from").orElseGet(() -> primaryId(target));
        String to = element.require("to");
        if (from.equals(primaryId(target)) && lookup(source, to, target).isPresent()) {
            return checked(new FetchLink(element, target, Direction.TO_ONE, to));
        }
        if (to.equals(primaryId(source)) && lookup(target, from, source).isPresent()) {
            return checked(new FetchLink(element, target, Direction.TO_MANY, from));
        }
        throw element.wrong("leads from '" + Excerpt.of(to) + "' of " + source + " to '" + Excerpt.of(from) + "' of "
                + target + ", which no relationship does. One of them is a lookup, the other a primary key");
    }

    private static String primaryId(WireEntity entity) {
        return entity.definition().type().primaryId();
    }

    private static Optional<LookupTarget> lookup(WireEntity source, String lookup, WireEntity target) {
        return source.definition()
                .attribute(lookup)
                .map(attribute -> attribute.type())
                .filter(AttributeType.Lookup.class::isInstance)
                .map(AttributeType.Lookup.class::cast)
                .flatMap(type -> type.targetsOf(target.logicalName()).findFirst());
    }

    private static FetchLink checked(FetchLink link) {
        if (!TYPES.contains(link.type())) {
            throw link.element.wrong(
                    "has the link-type '" + Excerpt.of(link.type()) + "'. There are " + String.join(", ", TYPES));
        }
        return link;
    }

    private String type() {
        return element.attribute("link-type").orElse(INNER);
    }

    /** Whether it puts the other rows beside; if not, it asks whether there are any. */
    boolean isJoin() {
        return type().equals(INNER) || type().equals(OUTER);
    }

    /** Puts the other rows that meet a condition beside the rows that it leads from. */
    Join join(FetchScope from, FetchScope beside, Condition condition) {
        return new Join(
                beside.path().get(0),
                from.path().stream().findFirst(),
                target.logicalName(),
                lookup,
                direction,
                type().equals(OUTER) ? Join.Kind.OUTER : Join.Kind.INNER,
                condition);
    }

    /** Whether it leads to any number of rows. */
    boolean isToMany() {
        return direction == Direction.TO_MANY;
    }

    /**
     * The navigation property that leads from rows of an entity to the one row.
     *
     * @throws WireError {@link WireCode#QUERY} for one that leads to rows of several types, such as an owner's
     */
    String navigation(WireEntity source) {
        return lookup(source, lookup, target)
                .map(LookupTarget::navigation)
                .filter(name -> source.navigation(name).flatMap(source::behind).isPresent())
                .orElseThrow(() -> element.wrong("asks whether '" + lookup + "' leads to a row of " + target
                        + ", but it may" + " lead to others. Let the link be inner or outer, or compare '" + lookup
                        + "' itself"));
    }

    /** Whether it is met by rows without others. */
    boolean isNegated() {
        return type().equals(NOT_ANY);
    }
}
