package dev.connections.rest.odata;

import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        PathParser pathParser = new PathParser(entity, Optional.empty(), tokens);
        List<Ordering> order = new ArrayList<>();
        do {
            PropertyPath property = pathParser.property(tokens.expect(Token.Kind.NAME));
            order.add(new Ordering(property.sortedBy(), direction(tokens)));
        } while (tokens.accept(Token.Kind.COMMA));
        if (!tokens.peek().is(Token.Kind.END)) {
            throw tokens.unexpected("asc, desc, ',' or the end");
        }
        return order;
    }

    private static Direction direction(Tokens tokens) {
        if (tokens.accept("desc")) {
            return Direction.DESCENDING;
        }
        tokens.accept("asc");
        return Direction.ASCENDING;
    }
}
