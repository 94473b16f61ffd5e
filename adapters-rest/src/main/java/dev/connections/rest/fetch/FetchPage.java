package dev.connections.rest.fetch;

import dev.connections.application.query.Query;
import java.util.Optional;

/**
 * Which part of an answer a query asks for.
 *
 * @param top how many rows at the most; empty when they come in pages
 * @param size how many rows a page has; empty when the query does not say
 * @param number which page, counted from 1; empty when the query does not say
 * @param cookie what the answer with the page before said; empty when the query does not say
 */
public record FetchPage(
        Optional<Integer> top, Optional<Integer> size, Optional<Integer> number, Optional<String> cookie) {

    static final String NUMBER = "page";
    static final String COOKIE = "paging-cookie";
    private static final String TOP = "top";
    private static final String SIZE = "count";
    static final String COUNTED = "returntotalrecordcount";

    static FetchPage of(FetchElement fetch) {
        Optional<Integer> top = fetch.number(TOP, Query.MAX_ROWS);
        if (top.isPresent()
                && (fetch.attribute(NUMBER).isPresent() || fetch.attribute(SIZE).isPresent() || fetch.flag(COUNTED))) {
            throw fetch.wrong("has both top and pages. Give top, or count, page and " + COUNTED);
        }
        return new FetchPage(
                top,
                fetch.number(SIZE, Integer.MAX_VALUE).map(rows -> Math.min(rows, Query.MAX_ROWS)),
                fetch.number(NUMBER, Integer.MAX_VALUE),
                fetch.attribute(COOKIE));
    }

    /** Which page it is. */
    public int place() {
        return number.orElse(1);
    }
}
