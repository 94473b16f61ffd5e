package dev.connections.rest.paging;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.QueryOptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one answer. A link to the next page is the address of the query and a token, which only goes with that
 * query: it says behind which row the next page begins, never how many rows there were before.
 */
public final class Paging {

    /** The option that carries the token. */
    public static final String OPTION = "$skiptoken";

    private static final Pattern COOKIE =
            Pattern.compile("<cookie pagenumber=\"(\\d{1,9})\" pagingcookie=\"([\\w-]+)\" istracking=\"False\" />");

    private final PageTokens tokens;
    private final int page;
    private final Optional<List<@Nullable Object>> begin;

    private Paging(PageTokens tokens, int page, Optional<List<@Nullable Object>> begin) {
        this.tokens = tokens;
        this.page = page;
        this.begin = begin;
    }

    /**
     * The pages of the answer to a query.
     *
     * @param path what the query is about, below the service's root
     * @param facts how many values say where a page begins
     * @throws WireError {@link WireCode#PAGING} for a token that was not handed out for this query
     */
    public static Paging of(Seal seal, String path, QueryOptions options, int facts) {
        String query = options.encodedWithout(OPTION);
        PageTokens tokens = new PageTokens(seal, query.isEmpty() ? path + "?" : path + "?" + query + "&");
        Optional<String> given = options.value(OPTION);
        if (given.isEmpty()) {
            return new Paging(tokens, 1, Optional.empty());
        }
        Matcher cookie = COOKIE.matcher(given.get());
        if (!cookie.matches()) {
            throw WireCode.PAGING.error("'" + Excerpt.of(given.get()) + "' is no page of an answer. Follow the"
                    + " @odata.nextLink of an answer as it is.");
        }
        return new Paging(
                tokens, Integer.parseInt(cookie.group(1)), Optional.of(tokens.values(cookie.group(2), facts)));
    }

    /** What says where this page begins; empty for the first. */
    public Optional<List<@Nullable Object>> begin() {
        return begin;
    }

    /** The address, below the service's root, of the page that begins behind that place. */
    public String following(List<? extends @Nullable Object> last) {
        return tokens.context()
                + QueryOptions.encoded(
                        OPTION,
                        "<cookie pagenumber=\"" + (page + 1) + "\" pagingcookie=\"" + tokens.token(last)
                                + "\" istracking=\"False\" />");
    }
}
