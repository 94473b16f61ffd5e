package dev.connections.rest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The web origins that may call the service (CORS).
 *
 * @param all whether every page may
 * @param origins those that may; none where all may
 */
public record AllowedOrigins(boolean all, Set<WebOrigin> origins) {

    /** No page of another origin. */
    public static final AllowedOrigins NONE = new AllowedOrigins(false, Set.of());

    /** What stands for every origin in a list. */
    public static final String ANY = "*";

    /** Keeps its own copy. */
    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    /**
     * Reads a list of origins with commas between, or {@value #ANY} alone.
     *
     * @throws IllegalArgumentException with the part that is no origin
     */
    public static AllowedOrigins parse(String list) {
        List<String> parts = Stream.of(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.equals(List.of(ANY))) {
            return new AllowedOrigins(true, Set.of());
        }
        return new AllowedOrigins(
                false, parts.stream().map(AllowedOrigins::origin).collect(Collectors.toSet()));
    }

    /** Whether no page of another origin may call. */
    boolean isEmpty() {
        return !all && origins.isEmpty();
    }

    /** Whether a page of that origin may call. */
    boolean include(WebOrigin origin) {
        return all || origins.contains(origin);
    }

    private static WebOrigin origin(String text) {
        return WebOrigin.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no origin: scheme, host and, where it is not the usual one, port"));
    }
}
