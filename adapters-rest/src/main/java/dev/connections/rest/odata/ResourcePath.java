package dev.connections.rest.odata;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.List;
import java.util.Optional;

/**
 * What a request addresses, step by step.
 *
 * @param segments without any for the root of the service
 */
public record ResourcePath(List<Segment> segments) {

    /** Keeps its own copy. */
    public ResourcePath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a path, relative to the root of the service, as it was sent. Several slashes in a row are one, as Dataverse has
     * it; an encoded slash belongs to the step that it stands in.
     *
     * @throws WireError {@link WireCode#QUERY}
     */
    public static ResourcePath parse(String raw) {
        return new ResourcePath(Scanner.split(PercentEncoding.decodePath(raw), '/').stream()
                .filter(step -> !step.isEmpty())
                .map(step -> step.replace(PercentEncoding.ENCODED_SLASH, '/'))
                .map(ResourcePath::segment)
                .toList());
    }

    /** How many steps it has. */
    public int length() {
        return segments.size();
    }

    /** The step at that place, counted from 0. */
    public Segment segment(int index) {
        return segments.get(index);
    }

    private static Segment segment(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Segment(text, Optional.empty());
        }
        if (!text.endsWith(")")) {
            throw WireCode.QUERY.error(
                    "Nothing may follow the closing parenthesis in '" + Excerpt.of(text) + "' but a slash.");
        }
        return new Segment(text.substring(0, open), Optional.of(text.substring(open + 1, text.length() - 1)));
    }
}
