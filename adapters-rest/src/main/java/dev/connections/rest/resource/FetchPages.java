package dev.connections.rest.resource;

import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.fetch.FetchQuery;
import dev.connections.rest.paging.PageTokens;
import dev.connections.rest.paging.Seal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/**
 * The pages of the answer to a query in FetchXML. What an answer says of the next page is a cookie within a cookie, the
 * inner one encoded twice: so clients of Dataverse read it and bring the inner one back.
 */
final class FetchPages {

    private static final String COOKIE = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    private static final String MORE = "Microsoft.Dynamics.CRM.morerecords";
    private static final Pattern PLACE = Pattern.compile("<position last=\"([\\w-]+)\"");

    private final PageTokens tokens;
    private final int page;
    private final int size;
    private final Optional<Position> begin;

    private FetchPages(PageTokens tokens, int page, int size, Optional<Position> begin) {
        this.tokens = tokens;
        this.page = page;
        this.size = size;
        this.begin = begin;
    }

    /**
     * The pages of a query.
     *
     * @param preferred how many rows a page has where the query does not say
     * @throws WireError {@link WireCode#PAGING} for a page without the cookie that leads there
     */
    static FetchPages of(Seal seal, FetchQuery query, List<Ordering> order, Optional<Integer> preferred) {
        PageTokens tokens = new PageTokens(seal, query.identity());
        int size = query.top().or(query::pageSize).or(() -> preferred).orElse(Query.MOST_ROWS);
        if (query.page() == 1) {
            return new FetchPages(tokens, 1, size, Optional.empty());
        }
        Matcher place = PLACE.matcher(query.cookie().orElse(""));
        if (!place.find()) {
            throw WireCode.PAGING.error("Page " + query.page() + " is reached by the paging-cookie of the page before,"
                    + " which comes as the annotation " + COOKIE + ".");
        }
        return new FetchPages(tokens, query.page(), size, Optional.of(tokens.place(place.group(1), order)));
    }

    /** How many rows the page has at the most. */
    int size() {
        return size;
    }

    /** Behind which row the page begins; empty for the first. */
    Optional<Position> begin() {
        return begin;
    }

    /**
     * Tells that there is a page behind that place. It is told unasked: a client of Dataverse that fetches all pages takes an
     * answer without the cookie for the last, and does not ask for it.
     */
    void write(JsonGenerator json, Position place) {
        String inner = "<cookie page=\"" + page + "\"><position last=\"" + tokens.token(place) + "\" /></cookie>";
        json.writeStringProperty(
                "@" + COOKIE,
                "<cookie pagenumber=\"" + (page + 1) + "\" pagingcookie=\"" + encoded(encoded(inner))
                        + "\" istracking=\"False\" />");
        json.writeBooleanProperty("@" + MORE, true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
