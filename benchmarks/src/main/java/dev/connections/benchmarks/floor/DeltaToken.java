package dev.connections.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far changes of connections had come when an answer began, as links say it.
 *
 * @param text as it stands in a link: versions, moment, a mark of what is selected and one of all of it
 */
record DeltaToken(long settled, long latest, String text) {

    /** The option of a link to changes. */
    static final String SINCE = "$deltatoken";

    /** The option of links to further pages. */
    static final String BEGUN = "trackingtoken";

    private static final String SET = Entity.CONNECTION.set();
    private static final List<String> NOT_SELECTED = List.of(SINCE, BEGUN, Links.SKIP_TOKEN);
    private static final int SELECTION_BYTES = 8;
    private static final long DAYS = 7;
    private static final Pattern FORM =
            Pattern.compile("(\\d+)!(\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d)!(\\d+)!([\\w-]{11})!([\\w-]{43})");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    static DeltaToken now(LinkSeal seal, Exchange exchange, WriteTransaction.Horizon horizon) {
        String content = horizon.settled() + "!" + MOMENT.format(Instant.now().atOffset(ZoneOffset.UTC)) + "!"
                + horizon.latest() + "!" + selection(seal, query(exchange));
        return new DeltaToken(horizon.settled(), horizon.latest(), content + "!" + mark(seal, content));
    }

    /** @throws Refusal for one that does not belong to the request, or is too old */
    static DeltaToken parse(LinkSeal seal, Exchange exchange, String option) {
        Matcher token = FORM.matcher(exchange.option(option));
        boolean known = token.matches()
                && same(token.group(4), selection(seal, query(exchange)))
                && same(token.group(5), mark(seal, token.group().substring(0, token.start(5) - 1)));
        if (!known
                || LocalDateTime.parse(token.group(2), MOMENT)
                        .plusDays(DAYS)
                        .isBefore(LocalDateTime.now(ZoneOffset.UTC))) {
            throw Refusal.unknownRequest("one by a link that was not given out, or long ago");
        }
        return new DeltaToken(Long.parseLong(token.group(1)), Long.parseLong(token.group(3)), token.group());
    }

    /** The link by which changes since then are found. */
    String link(Exchange exchange) {
        String query = query(exchange);
        return SET + "?" + (query.isEmpty() ? "" : query + "&") + SINCE + "=" + Links.encoded(text);
    }

    private static String query(Exchange exchange) {
        return Links.encoded(exchange, NOT_SELECTED);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String selection(LinkSeal seal, String query) {
        byte[] mark = seal.mark("selection", query.getBytes(StandardCharsets.UTF_8));
        return encoded(Arrays.copyOf(mark, SELECTION_BYTES));
    }

    private static String mark(LinkSeal seal, String content) {
        return encoded(seal.mark("changes of " + SET, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
