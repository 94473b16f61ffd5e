package dev.connections.rest.paging;

import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Tokens that say behind which row a page of one query begins. They go with that query only.
 *
 * @param context what the query is, page for page the same
 */
public record PageTokens(Seal seal, String context) {

    private static final int MARK_BYTES = 32;

    /** The token for a place; letters, digits, {@code -} and {@code _}. */
    public String token(Position place) {
        byte[] content = new Cookie(place.values()).bytes();
        byte[] sealed = Arrays.copyOf(seal.mark(context, content), MARK_BYTES + content.length);
        System.arraycopy(content, 0, sealed, MARK_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The place that a token says.
     *
     * @param order the order of the query
     * @throws WireError {@link WireCode#PAGING} for a token that was not handed out for this query
     */
    public Position place(String token, List<Ordering> order) {
        byte[] sealed = decoded(token);
        byte[] mark = Arrays.copyOf(sealed, MARK_BYTES);
        byte[] content = Arrays.copyOfRange(sealed, Math.min(MARK_BYTES, sealed.length), sealed.length);
        if (!seal.isMark(mark, context, content)) {
            throw foreign();
        }
        Cookie cookie = Cookie.of(content);
        if (cookie.values().size() != order.size()) {
            throw foreign();
        }
        return new Position(order, cookie.values());
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            throw foreign();
        }
    }

    private static WireError foreign() {
        return WireCode.PAGING.error("The link to the next page does not belong to this query. Follow it as the answer"
                + " gave it, or ask without it to begin anew.");
    }
}
