package dev.connections.rest.paging;

import dev.connections.application.reading.DeltaWatermark;
import dev.connections.domain.record.Version;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.QueryOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Delta tokens: the watermark of the change feed of one set, as a version and a moment, as Dataverse has them, followed
 * by a signature. They go with that set and with what was selected of it.
 */
public final class DeltaTokens {

    /** The option that asks for what has changed since. */
    public static final String OPTION = "$deltatoken";

    /** The option that carries the watermark at which an answer began to its other pages. */
    public static final String BEGUN = "trackingtoken";

    private static final Pattern TOKEN = Pattern.compile(
            "(\\d{1,18})!(\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d)!(\\d{1,18})!([\\w-]{11})!([\\w-]{43})");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final int SELECTION_BYTES = 8;

    private final Seal seal;
    private final String set;
    private final String query;

    /**
     * The tokens of a set.
     *
     * @param set its name
     * @param options what is asked of it
     */
    public DeltaTokens(Seal seal, String set, QueryOptions options) {
        this.seal = seal;
        this.set = set;
        this.query = options.encodedWithout(OPTION, BEGUN, Paging.OPTION);
    }

    /** The token for a watermark. */
    public String token(DeltaWatermark deltaWatermark) {
        String content = deltaWatermark.settled() + "!"
                + MOMENT.format(deltaWatermark.at().atOffset(ZoneOffset.UTC)) + "!" + deltaWatermark.latest() + "!"
                + selection();
        return content + "!" + mark(content);
    }

    /** The address, below the service's root, of what has changed since a watermark. */
    public String link(DeltaWatermark deltaWatermark) {
        return set + "?" + (query.isEmpty() ? "" : query + "&") + QueryOptions.encoded(OPTION, token(deltaWatermark));
    }

    /**
     * The watermark in an option of a request, if there is one.
     *
     * @throws WireError {@link WireCode#QUERY} for a token that was not handed out for this set and selection
     */
    public Optional<DeltaWatermark> watermark(String option, QueryOptions options) {
        return options.value(option).map(text -> {
            Matcher token = known(text);
            if (!token.group(4).equals(selection())) {
                throw foreign();
            }
            return deltaWatermark(token);
        });
    }

    /**
     * The watermark in a token, whatever was selected.
     *
     * @throws WireError {@link WireCode#QUERY} for a token that was not handed out for this set
     */
    public DeltaWatermark ofAnySelection(String token) {
        return deltaWatermark(known(token));
    }

    private Matcher known(String text) {
        Matcher token = TOKEN.matcher(text);
        if (!token.matches()) {
            throw foreign();
        }
        byte[] content = text.substring(0, token.start(5) - 1).getBytes(StandardCharsets.UTF_8);
        if (!seal.isMark(Base64.getUrlDecoder().decode(token.group(5)), context(), content)) {
            throw foreign();
        }
        return token;
    }

    private static DeltaWatermark deltaWatermark(Matcher token) {
        return new DeltaWatermark(
                new Version(Long.parseLong(token.group(1))),
                new Version(Long.parseLong(token.group(3))),
                LocalDateTime.parse(token.group(2), MOMENT).toInstant(ZoneOffset.UTC));
    }

    private String mark(String content) {
        return encoded(seal.mark(context(), content.getBytes(StandardCharsets.UTF_8)));
    }

    private String selection() {
        byte[] mark = seal.mark("selection", query.getBytes(StandardCharsets.UTF_8));
        return encoded(Arrays.copyOf(mark, SELECTION_BYTES));
    }

    private String context() {
        return "changes of " + set;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static WireError foreign() {
        return WireCode.QUERY.error("The delta token does not belong to this set and what is selected of it. Follow the"
                + " @odata.deltaLink of an answer as it is, or read the set with odata.track-changes to begin anew.");
    }
}
