package dev.connections.memory;

import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.TextPattern;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How two present values compare: texts without regard to case, ids by their digits, all else by its own order. */
final class ValueOrder {

    /** Absent values come first. */
    static final Comparator<@Nullable Object> ORDER = Comparator.nullsFirst(ValueOrder::compare);

    private ValueOrder() {}

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

    /** Goes through the text letter by letter, and keeps in mind how far into the pattern one may have come. */
    static boolean fits(String stored, String pattern) {
        List<TextPattern.Part> parts = TextPattern.of(folded(pattern)).parts();
        BitSet reached = new BitSet();
        reached.set(0);
        passGaps(reached, parts);
        for (int letter : folded(stored).codePoints().toArray()) {
            BitSet next = new BitSet();
            for (int at = 0; at < parts.size(); at++) {
                if (reached.get(at) && parts.get(at) instanceof TextPattern.AnyText) {
                    next.set(at);
                } else if (reached.get(at) && ((TextPattern.Letter) parts.get(at)).includes(letter)) {
                    next.set(at + 1);
                }
            }
            passGaps(next, parts);
            reached = next;
        }
        return reached.get(parts.size());
    }

    private static void passGaps(BitSet reached, List<TextPattern.Part> parts) {
        for (int at = 0; at < parts.size(); at++) {
            if (reached.get(at) && parts.get(at) instanceof TextPattern.AnyText) {
                reached.set(at + 1);
            }
        }
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
