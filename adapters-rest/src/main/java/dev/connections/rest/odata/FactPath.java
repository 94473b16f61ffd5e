package dev.connections.rest.odata;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named value among others, or one within it: {@code IsCustomizable/Value}.
 *
 * @param part what is meant within the value; empty for the value itself
 */
record FactPath(String name, Optional<String> part) {

    /** The path that begins with that name, which has been taken. */
    static FactPath read(Token name, Tokens tokens) {
        return new FactPath(
                name.text(),
                tokens.accept(Token.Kind.SLASH)
                        ? Optional.of(tokens.expect(Token.Kind.NAME).text())
                        : Optional.empty());
    }

    @Nullable
    Object value(Map<String, @Nullable Object> facts) {
        @Nullable Object value = facts.get(name);
        return part.isPresent() && value instanceof Map<?, ?> parts ? parts.get(part.get()) : value;
    }

    /** The value as values are compared: numbers by size, texts and all else without regard to case. */
    @Nullable
    Object comparable(Map<String, @Nullable Object> facts) {
        @Nullable Object value = value(facts);
        if (value == null || value instanceof Boolean) {
            return value;
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros()
                : value.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the value of one comes before that of the other: negative when it does; absent ones come first.
     *
     * @throws WireError {@link WireCode#QUERY} for values that are made of others
     */
    int compare(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        requireSimple(one);
        requireSimple(other);
        @Nullable Object left = comparable(one);
        @Nullable Object right = comparable(other);
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return order(left, right).orElse(0);
    }

    private void requireSimple(Map<String, @Nullable Object> facts) {
        if (value(facts) instanceof Map || value(facts) instanceof List) {
            throw WireCode.QUERY.error(
                    "'" + name + "' is made of several values, which have no order together. Order by"
                            + " one with a single value, such as LogicalName.");
        }
    }

    /** How two comparable values stand to each other; empty for values of different types. */
    static Optional<Integer> order(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return Optional.of(number.compareTo(second));
        }
        if (one instanceof String text && other instanceof String second) {
            return Optional.of(text.compareTo(second));
        }
        return one instanceof Boolean flag && other instanceof Boolean second
                ? Optional.of(Boolean.compare(flag, second))
                : Optional.empty();
    }
}
