package dev.connections.rest.file;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Headers;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for. A header that is no single range of bytes asks for nothing in
 * particular, as HTTP has it.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte, included
 * @param size how many bytes the file has
 */
public record ByteRange(int first, int last, int size) {

    /** Some clients add the size of the file, as answers do. */
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})(?:/\\d+)?");

    private static final Pattern END = Pattern.compile("bytes=-(\\d{1,18})");

    /**
     * What is asked of a file of that size; empty when all of it is.
     *
     * @throws WireError {@link WireCode#RANGE} when there is no such part
     */
    public static Optional<ByteRange> asked(Headers headers, int size) {
        return headers.first("Range").map(String::strip).flatMap(range -> of(range, size));
    }

    private static Optional<ByteRange> of(String range, int size) {
        Matcher form = FORM.matcher(range);
        if (form.matches()) {
            long last = form.group(2).isEmpty() ? size - 1L : Long.parseLong(form.group(2));
            return part(Long.parseLong(form.group(1)), last, size);
        }
        Matcher end = END.matcher(range);
        return end.matches()
                ? part(Math.max(0, size - Long.parseLong(end.group(1))), size - 1L, size)
                : Optional.empty();
    }

    private static Optional<ByteRange> part(long first, long last, int size) {
        if (last < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw WireCode.RANGE.error("The file has " + size + " bytes, so none begins at " + first
                    + ". Ask from 0 to " + (size - 1) + ".");
        }
        return Optional.of(new ByteRange((int) first, (int) Math.min(last, size - 1L), size));
    }

    /** That part of the file. */
    public byte[] of(byte[] file) {
        return Arrays.copyOfRange(file, first, last + 1);
    }

    /** As {@code Content-Range} says it. */
    @Override
    public String toString() {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
