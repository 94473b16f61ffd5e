package dev.connections.rest.exchange;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a body may be declared as. A web page of another origin can send forms and plain text without asking first (the
 * CORS-safelisted types of the Fetch standard), so none of these is ever read.
 */
public final class MediaTypes {

    /** The header that declares what a body is (RFC 9110, section 8.3). */
    public static final String HEADER = "Content-Type";

    /** JSON, whatever its parameters. */
    public static final String JSON = "application/json";

    /** Several requests in one body. */
    public static final String BATCH = "multipart/mixed";

    private static final Set<String> SAFELISTED =
            Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    private MediaTypes() {}

    /**
     * Asks of a request with a body that it declares it, and not as something that any web page can send.
     *
     * @throws WireError {@link WireCode#MEDIA_TYPE} otherwise
     */
    public static void requireDeclared(Headers headers) {
        Optional<String> type = declared(headers);
        if (type.isEmpty() || SAFELISTED.contains(type.get())) {
            throw unsupported(headers);
        }
    }

    /**
     * Asks of a request with a body that it is declared as that type.
     *
     * @param type such as {@link #JSON}
     * @throws WireError {@link WireCode#MEDIA_TYPE} otherwise
     */
    public static void require(String type, Headers headers) {
        if (declared(headers).filter(type::equals).isEmpty()) {
            throw unsupported(headers);
        }
    }

    private static WireError unsupported(Headers headers) {
        String found = headers.first(HEADER)
                .map(type -> "is declared as '" + Excerpt.of(type) + "'")
                .orElse("has no Content-Type");
        return WireCode.MEDIA_TYPE.error("The body " + found + ". Send Content-Type: " + JSON + ", " + BATCH
                + " for a $batch, or the type of the image for an upload.");
    }

    /** The one type that is declared, without parameters; empty when there is none, or more than one. */
    private static Optional<String> declared(Headers headers) {
        return Optional.of(headers.all(HEADER))
                .filter(values -> values.size() == 1)
                .map(values -> values.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }
}
