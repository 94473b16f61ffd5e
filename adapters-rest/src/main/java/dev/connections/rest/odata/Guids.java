package dev.connections.rest.odata;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text form of ids: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between. */
public final class Guids {

    /** Matches such a text at any place. */
    static final Pattern PATTERN =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Guids() {}

    /** The id that the text stands for; empty when it stands for none. */
    public static Optional<UUID> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
