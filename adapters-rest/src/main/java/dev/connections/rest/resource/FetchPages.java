package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.fetch.FetchPage;
import dev.connections.rest.fetch.FetchQuery;
import dev.connections.rest.paging.PageTokens;
import dev.connections.rest.paging.Seal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final int passedOver;
    private final Optional<Position> begin;
    private final Predicate<String> told;

    private FetchPages(
            PageTokens tokens, int page, int size, int passedOver, Optional<Position> begin, Predicate<String> told) {
        this.tokens = tokens;
        this.page = page;
        this.size = size;
        this.passedOver = passedOver;
        this.begin = begin;
        this.told = told;
    }

    /**
     * The pages of a query.
     *
     * @param preferences how many rows a page has where the query does not say, and what is told of the next page where
     *     the query names no page
     * @throws WireError {@link WireCode#PAGING} for a cookie that leads nowhere, {@link WireCode#SIMPLE_PAGING} for a page
     *     that is too far away to be reached without
     */
    static FetchPages of(Seal seal, FetchQuery query, Preferences preferences) {
        FetchPage asked = query.page();
        PageTokens tokens = new PageTokens(seal, query.identity());
        Predicate<String> told = asked.number().isPresent() ? all -> true : preferences::include;
        int size = asked.top().or(asked::size).or(preferences::maxPageSize).orElse(Query.MAX_ROWS);
        if (asked.place() == 1 || asked.cookie().isEmpty()) {
            return new FetchPages(tokens, asked.place(), size, before(asked.place(), size), Optional.empty(), told);
        }
        Matcher place = PLACE.matcher(asked.cookie().get());
        if (!place.find()) {
            throw WireCode.PAGING.error("The paging-cookie is none that was handed out. Page " + asked.place()
                    + " is reached by the one of the page before, which comes as the annotation " + COOKIE + ".");
        }
        Position begin = tokens.place(place.group(1), query.order());
        return new FetchPages(tokens, asked.place(), size, 0, Optional.of(begin), told);
    }

    /** How many rows the pages before have. Counting them off misses rows while others come and go, and takes its time. */
    private static int before(int page, int size) {
        long rows = (long) (page - 1) * size;
        if (rows + size > Query.MAX_OFFSET) {
            throw WireCode.SIMPLE_PAGING.error("Page " + page + " ends behind row " + Query.MAX_OFFSET
                    + ". So far only paging-cookies lead: send that of the page before, which comes as the annotation "
                    + COOKIE + ".");
        }
        return (int) rows;
    }

    /** The part of a query's answer that is on this page. */
    Query page(Query all) {
        return all.restrictedTo(begin.map(Position::behind).orElse(Condition.everything()))
                .between(passedOver, size);
    }

    /**
     * Tells that there is a page behind that place. It is told unasked where the query names a page: a client of Dataverse
     * that fetches all pages takes an answer without the cookie for the last, and does not ask for it. A query that names no
     * page would be sent again as it is, without end.
     */
    void write(JsonGenerator json, Position place) {
        if (told.test(COOKIE)) {
            json.writeStringProperty("@" + COOKIE, cookie(place));
        }
        if (told.test(MORE)) {
            json.writeBooleanProperty("@" + MORE, true);
        }
    }

    private String cookie(Position place) {
        String inner = "<cookie page=\"" + page + "\"><position last=\"" + tokens.token(place) + "\" /></cookie>";
        return "<cookie pagenumber=\"" + (page + 1) + "\" pagingcookie=\"" + encoded(encoded(inner))
                + "\" istracking=\"False\" />";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
