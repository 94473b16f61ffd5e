package dev.connections.acceptance.memory;

import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How two present values compare: texts without regard to case, ids by their digits, all else by its own order. */
final class Values {

    /** Absent values come first. */
    static final Comparator<@Nullable Object> ORDER = Comparator.nullsFirst(Values::compare);

    private Values() {}

    static boolean meets(Object stored, Operator operator, Object value) {
        int order = compare(stored, value);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    static boolean contains(String stored, Place place, String text) {
        String within = folded(stored);
        String sought = folded(text);
        return switch (place) {
            case ANYWHERE -> within.contains(sought);
            case AT_START -> within.startsWith(sought);
            case AT_END -> within.endsWith(sought);
        };
    }

    /** In a pattern {@code %} stands for any text and {@code _} for any character. */
    static boolean fits(String stored, String pattern) {
        StringBuilder expression = new StringBuilder();
        folded(pattern)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> expression.append(
                        letter.equals("%") ? ".*" : letter.equals("_") ? "." : Pattern.quote(letter)));
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(folded(stored))
                .matches();
    }

    private static int compare(Object one, Object other) {
        if (!one.getClass().equals(other.getClass())) {
            throw new IllegalArgumentException("A value of " + one.getClass() + " cannot be compared with '" + other
                    + "', which is of " + other.getClass());
        }
        return comparable(one).compareTo(comparable(other));
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        Object key = value;
        if (value instanceof String text) {
            key = folded(text);
        } else if (value instanceof UUID id) {
            key = id.toString();
        }
        return (Comparable<Object>) key;
    }

    /** What two values have in common that count as one. */
    static Object folded(Object value) {
        return value instanceof String text ? folded(text) : value;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
