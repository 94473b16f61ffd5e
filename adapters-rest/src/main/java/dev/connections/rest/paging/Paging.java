package dev.connections.rest.paging;

import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.QueryOptions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of one answer. A link to the next page is the address of the query and a token, which only goes with that
 * query: it says behind which row the next page begins, never how many rows there were before.
 */
public final class Paging {

    /** The option that carries the token. */
    public static final String OPTION = "$skiptoken";

    private static final Pattern TOKEN =
            Pattern.compile("<cookie pagenumber=\"\\d+\" pagingcookie=\"([\\w-]+)\" istracking=\"False\" />");
    private static final int MARK_BYTES = 32;

    private final Seal seal;
    private final String address;
    private final List<Ordering> order;
    private final Optional<Cookie> here;

    private Paging(Seal seal, String address, List<Ordering> order, Optional<Cookie> here) {
        this.seal = seal;
        this.address = address;
        this.order = order;
        this.here = here;
    }

    /**
     * The pages of the answer to a query.
     *
     * @param path what the query is about, below the service's root
     * @param order the steps that tell every row from every other
     * @throws WireError {@link WireCode#PAGING} for a token that was not handed out for this query
     */
    public static Paging of(Seal seal, String path, QueryOptions options, List<Ordering> order) {
        String query = options.encodedWithout(OPTION);
        String address = query.isEmpty() ? path + "?" : path + "?" + query + "&";
        Optional<Cookie> here = options.value(OPTION).map(token -> opened(seal, address, token));
        if (here.isPresent() && here.get().values().size() != order.size()) {
            throw foreign();
        }
        return new Paging(seal, address, order, here);
    }

    /** Behind which row this page begins; empty for the first. */
    public Optional<Position> begin() {
        return here.map(cookie -> new Position(order, cookie.values()));
    }

    /** The address, below the service's root, of the page that begins behind that place. */
    public String following(Position last) {
        int page = here.map(Cookie::page).orElse(1) + 1;
        byte[] content = new Cookie(page, last.values()).bytes();
        byte[] sealed = Arrays.copyOf(seal.mark(address, content), MARK_BYTES + content.length);
        System.arraycopy(content, 0, sealed, MARK_BYTES, content.length);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        return address
                + QueryOptions.encoded(
                        OPTION,
                        "<cookie pagenumber=\"" + page + "\" pagingcookie=\"" + token + "\" istracking=\"False\" />");
    }

    private static Cookie opened(Seal seal, String address, String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            throw WireCode.PAGING.error("'" + Excerpt.of(token) + "' is no page of an answer. Follow the"
                    + " @odata.nextLink of an answer as it is.");
        }
        byte[] sealed = decoded(matcher.group(1));
        byte[] mark = Arrays.copyOf(sealed, MARK_BYTES);
        byte[] content = Arrays.copyOfRange(sealed, Math.min(MARK_BYTES, sealed.length), sealed.length);
        if (!seal.isMark(mark, address, content)) {
            throw foreign();
        }
        return Cookie.of(content);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            throw foreign();
        }
    }

    private static WireError foreign() {
        return WireCode.PAGING.error("The $skiptoken does not belong to this query. Follow the @odata.nextLink of an"
                + " answer as it is, or ask without $skiptoken to begin anew.");
    }
}
