package dev.connections.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer of HTTP, read whole.
 *
 * @param status such as 200
 * @param head status line and headers
 * @param body without the framing of chunks
 */
public record HttpAnswer(int status, String head, byte[] body) {

    /** The value of a header. */
    public Optional<String> header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).strip())
                .findFirst();
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The beginning of the answer, for messages. */
    public String excerpt() {
        String text = text();
        int most = 300;
        return status + " " + (text.length() > most ? text.substring(0, most) + "…" : text);
    }
}
