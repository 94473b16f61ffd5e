package dev.connections.application.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a text must look like, as SQL Server and Dataverse write it: {@code %} stands for any text, also none, {@code _} for
 * any one letter, {@code [a-fx]} for one of these letters and {@code [^a-f]} for one other than these. A bracket that
 * nothing closes stands for itself, as does everything else; within brackets, wildcards do.
 *
 * @param parts from the first to the last
 */
public record TextPattern(List<Part> parts) {

    private static final char OPEN = '[';
    private static final char CLOSE = ']';

    /** Keeps its own copy. */
    public TextPattern {
        parts = List.copyOf(parts);
    }

    /** A piece of a pattern. */
    public sealed interface Part {}

    /** Any text, also none. */
    public record AnyText() implements Part {}

    /**
     * One letter.
     *
     * @param ranges among which it is looked for
     * @param among whether it is one of them, or any other; so one that is not among none is any letter
     */
    public record Letter(List<Range> ranges, boolean among) implements Part {

        private static final Letter ANY = new Letter(List.of(), false);

        /** Keeps its own copy. */
        public Letter {
            ranges = List.copyOf(ranges);
        }

        /** Whether that letter will do. */
        public boolean includes(int letter) {
            return ranges.stream().anyMatch(range -> range.includes(letter)) == among;
        }
    }

    /** The letters from one to another, by code point; none when they stand in the wrong order. */
    public record Range(int first, int last) {

        boolean includes(int letter) {
            return first <= letter && letter <= last;
        }

        /** Whether there is no letter in it. */
        public boolean isEmpty() {
            return first > last;
        }
    }

    /** Whether a text means more than itself when it is read as a pattern. */
    public static boolean isIn(String text) {
        return text.chars().anyMatch(letter -> "%_[".indexOf(letter) >= 0);
    }

    /** Reads a pattern. */
    public static TextPattern of(String text) {
        return new TextPattern(new Reader(text.codePoints().toArray()).parts());
    }

    /** Whether it has sets of letters, which SQL's own patterns have not. */
    public boolean hasSets() {
        return parts.stream().anyMatch(part -> part instanceof Letter letter && !isPlain(letter));
    }

    /** How many letters come right after any text. */
    public long gaps() {
        return IntStream.range(1, parts.size())
                .filter(at -> parts.get(at) instanceof Letter && parts.get(at - 1) instanceof AnyText)
                .count();
    }

    private static boolean isPlain(Letter letter) {
        return letter.equals(Letter.ANY) || (letter.among() && isOne(letter.ranges()));
    }

    private static boolean isOne(List<Range> ranges) {
        return ranges.size() == 1 && ranges.get(0).first() == ranges.get(0).last();
    }

    private static final class Reader {

        private final int[] text;
        private final List<Part> parts = new ArrayList<>();

        Reader(int[] text) {
            this.text = text;
        }

        List<Part> parts() {
            int at = 0;
            while (at < text.length) {
                int close = text[at] == OPEN ? indexOf(CLOSE, at) : -1;
                parts.add(close < 0 ? single(text[at]) : set(at + 1, close));
                at = Math.max(at, close) + 1;
            }
            return parts;
        }

        private int indexOf(char sought, int from) {
            int at = from;
            while (at < text.length && text[at] != sought) {
                at++;
            }
            return at < text.length ? at : -1;
        }

        private static Part single(int letter) {
            return switch (letter) {
                case '%' -> new AnyText();
                case '_' -> Letter.ANY;
                default -> new Letter(List.of(new Range(letter, letter)), true);
            };
        }

        private Letter set(int from, int end) {
            boolean among = from == end || text[from] != '^';
            List<Range> ranges = new ArrayList<>();
            int at = among ? from : from + 1;
            while (at < end) {
                boolean range = at + 2 < end && text[at + 1] == '-';
                int last = range ? at + 2 : at;
                ranges.add(new Range(text[at], text[last]));
                at = last + 1;
            }
            return new Letter(ranges, among);
        }
    }
}
