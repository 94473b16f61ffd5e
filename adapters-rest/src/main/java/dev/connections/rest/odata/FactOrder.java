package dev.connections.rest.odata;

import dev.connections.rest.error.WireError;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An {@code $orderby} on named values that are at hand, such as those of a definition: {@code OwnershipType,LogicalName
 * desc}. Texts are ordered without regard to case; what is absent comes first.
 *
 * @param names the values that it looks at
 */
public record FactOrder(Set<String> names, Comparator<Map<String, @Nullable Object>> comparator) {

    /** The order in which things are anyway. */
    public static final FactOrder AS_IS = new FactOrder(Set.of(), (one, other) -> 0);

    /**
     * Reads an order.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY}
     */
    public static FactOrder parse(String order) {
        Tokens tokens = new Tokens(new Syntax("$orderby", order));
        Set<String> names = new TreeSet<>();
        Comparator<Map<String, @Nullable Object>> comparator = AS_IS.comparator;
        do {
            FactPath path = FactPath.read(tokens.expect(Token.Kind.NAME), tokens);
            names.add(path.name());
            Comparator<Map<String, @Nullable Object>> step = path::compare;
            boolean descending = !tokens.accept("asc") && tokens.accept("desc");
            comparator = comparator.thenComparing(descending ? step.reversed() : step);
        } while (tokens.accept(Token.Kind.COMMA));
        if (!tokens.peek().is(Token.Kind.END)) {
            throw tokens.unexpected("asc, desc, a comma or the end");
        }
        return new FactOrder(names, comparator);
    }
}
