package dev.connections.rest.batch;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a body of type {@code multipart/mixed} apart. Lines may end in CRLF or in LF, as clients write both. The text has
 * one character for each byte of the body.
 */
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/mixed\\s*;.*?\\bboundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*");

    private final String delimiter;
    private final String text;

    private Multipart(String boundary, String text) {
        this.delimiter = "--" + boundary;
        this.text = text;
    }

    /** What stands between the parts of a body of that type; empty when the type is another. */
    static Optional<String> boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType.strip());
        return matcher.matches()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }

    /**
     * The parts of a body.
     *
     * @throws WireError {@link WireCode#PAYLOAD} when it does not end as it should
     */
    static List<Message> parts(String boundary, String text) {
        return new Multipart(boundary, text).parts();
    }

    private List<Message> parts() {
        List<Message> parts = new ArrayList<>();
        int begin = -1;
        for (int line = 0; line < text.length(); line = TextLines.next(text, line)) {
            String content = TextLines.at(text, line);
            boolean last = content.equals(delimiter + "--");
            if (last || content.equals(delimiter)) {
                if (begin >= 0) {
                    parts.add(Message.of(text.substring(begin, Math.max(begin, TextLines.endBefore(text, line)))));
                }
                if (last) {
                    return parts;
                }
                begin = TextLines.next(text, line);
            }
        }
        throw WireCode.PAYLOAD.error("The batch is not closed: its last line has to be " + Excerpt.of(delimiter + "--")
                + ", with the boundary that its Content-Type names.");
    }
}
