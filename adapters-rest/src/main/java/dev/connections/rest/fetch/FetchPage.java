package dev.connections.rest.fetch;

import dev.connections.application.query.Query;
import java.util.Optional;

/**
 * Which part of an answer a query asks for.
 *
 * @param top how many rows at the most; empty when they come in pages
 * @param size how many rows a page has; empty when the query does not say
 * @param number which page, counted from 1
 * @param cookie what the answer with the page before said; empty when the query does not say
 */
public record FetchPage(Optional<Integer> top, Optional<Integer> size, int number, Optional<String> cookie) {

    static final String NUMBER = "page";
    static final String COOKIE = "paging-cookie";
    private static final String TOP = "top";
    private static final String SIZE = "count";

    static FetchPage of(FetchElement fetch) {
        Optional<Integer> top = fetch.number(TOP, Query.MOST_ROWS);
        if (top.isPresent()
                && (fetch.attribute(NUMBER).isPresent() || fetch.attribute(SIZE).isPresent())) {
            throw fetch.wrong("has both top and pages. Give top, or count and page");
        }
        return new FetchPage(
                top,
                fetch.number(SIZE, Query.MOST_ROWS),
                fetch.number(NUMBER, Integer.MAX_VALUE).orElse(1),
                fetch.attribute(COOKIE));
    }
}
