package dev.connections.rest.odata;

import dev.connections.application.query.Column;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code $orderby}. */
final class OrderByParser {

    private OrderByParser() {}

    /**
     * The steps of the order, the first one deciding first.
     *
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#UNKNOWN_PROPERTY}
     */
    static List<Ordering> parse(WireEntity entity, String orderBy) {
        Tokens tokens = new Tokens(new Syntax("$orderby", orderBy));
        List<Ordering> order = new ArrayList<>();
        do {
            String property = tokens.expect(Token.Kind.NAME).text();
            order.add(new Ordering(sortedBy(entity.requireProperty(property)), direction(tokens)));
        } while (tokens.accept(Token.Kind.COMMA));
        if (!tokens.peek().is(Token.Kind.END)) {
            throw tokens.unexpected("asc, desc, ',' or the end");
        }
        return order;
    }

    /** Lookups sort by the names that people see, not by ids. */
    private static Column sortedBy(WireProperty property) {
        return property.attribute().isLookup()
                ? Column.nameOf(property.attribute().logicalName())
                : property.column();
    }

    private static Direction direction(Tokens tokens) {
        if (tokens.accept("desc")) {
            return Direction.DESCENDING;
        }
        tokens.accept("asc");
        return Direction.ASCENDING;
    }
}
