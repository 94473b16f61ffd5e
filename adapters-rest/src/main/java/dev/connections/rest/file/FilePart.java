package dev.connections.rest.file;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a file that is sent in parts.
 *
 * @param first where its first byte stands in the file, counted from 0
 * @param size how many bytes the whole file has
 */
record FilePart(long first, byte[] content, long size) {

    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /**
     * The part that a request carries.
     *
     * @throws WireError {@link WireCode#BAD_REQUEST} when {@code Content-Range} is missing, makes no sense, or does not
     *     go with the body
     */
    static FilePart of(Request request) {
        String range = request.headers().first("Content-Range").orElse("");
        Matcher form = FORM.matcher(range.strip());
        if (!form.matches()) {
            throw WireCode.BAD_REQUEST.error("Content-Range says which part of the file this is, such as bytes"
                    + " 0-4194303/5000000, found '" + Excerpt.of(range) + "'.");
        }
        long first = Long.parseLong(form.group(1));
        long length = Long.parseLong(form.group(2)) - first + 1;
        long size = Long.parseLong(form.group(3));
        byte[] content = request.body().read();
        if (content.length != length || first + length > size) {
            throw WireCode.BAD_REQUEST.error("Content-Range says '" + Excerpt.of(range) + "', but the body has "
                    + content.length + " bytes. Send the bytes from the first to the last, both included.");
        }
        return new FilePart(first, content, size);
    }
}
