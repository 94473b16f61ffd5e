package dev.connections.rest.answer;

import dev.connections.application.command.Precondition;
import dev.connections.domain.record.Version;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Headers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The version of a row as HTTP knows it: {@code W/"502186"}. */
public final class Etag {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final String ANY = "*";

    private Etag() {}

    /** The etag of that version. */
    public static String of(long version) {
        return "W/\"" + version + "\"";
    }

    /** What {@code If-Match} and {@code If-None-Match} ask of a write. */
    public static Precondition precondition(Headers headers) {
        Optional<String> match = condition(headers, "If-Match");
        if (match.isPresent()) {
            return match.get().equals(ANY) ? Precondition.EXISTS : Precondition.unchangedSince(version(match.get()));
        }
        return condition(headers, "If-None-Match").equals(Optional.of(ANY)) ? Precondition.ABSENT : Precondition.NONE;
    }

    /** The same for a write to part of a row, which has to be there in any case. */
    public static Precondition preconditionOfExisting(Headers headers) {
        Precondition asked = precondition(headers);
        if (asked.equals(Precondition.ABSENT)) {
            throw WireCode.BAD_REQUEST.error("If-None-Match: * asks for a row that is not there yet, but this changes"
                    + " part of one that is. Leave it out.");
        }
        return asked.equals(Precondition.NONE) ? Precondition.EXISTS : asked;
    }

    /** Whether the client has that version already and asked for news only. */
    public static boolean isKnown(Headers headers, long version) {
        return condition(headers, "If-None-Match").stream()
                .flatMap(known -> Stream.of(known.split(",")))
                .anyMatch(known -> known.strip().equals(of(version)));
    }

    /** Clients send {@code null} to get past caches; it is no condition. */
    private static Optional<String> condition(Headers headers, String name) {
        return headers.first(name).map(String::strip).filter(value -> !value.isEmpty() && !value.equals("null"));
    }

    private static Version version(String etag) {
        Matcher matcher = FORM.matcher(etag);
        if (!matcher.matches()) {
            throw WireCode.BAD_REQUEST.error("If-Match holds no etag of this service. Send one as a row's @odata.etag"
                    + " shows it, such as W/\"502186\", or *.");
        }
        return new Version(Long.parseLong(matcher.group(1)));
    }
}
