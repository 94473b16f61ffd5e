package dev.connections.rest.paging;

import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Skip tokens: the keyset behind which a page of one query begins. They go with that query only.
 *
 * @param context what the query is, page for page the same
 */
public record PageTokens(Seal seal, String context) {

    private static final int MARK_BYTES = 32;

    /** The token for a place; letters, digits, {@code -} and {@code _}. */
    public String token(Position place) {
        return token(place.values());
    }

    /** The token for a place that these values say. */
    String token(List<? extends @Nullable Object> place) {
        byte[] content = new Cookie(new ArrayList<>(place)).bytes();
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
        return new Position(order, values(token, order.size()));
    }

    /**
     * The values that say the place of a token.
     *
     * @param number how many there are
     * @throws WireError {@link WireCode#PAGING} for a token that was not handed out for this query
     */
    List<@Nullable Object> values(String token, int number) {
        byte[] sealed = decoded(token);
        byte[] mark = Arrays.copyOf(sealed, MARK_BYTES);
        byte[] content = Arrays.copyOfRange(sealed, Math.min(MARK_BYTES, sealed.length), sealed.length);
        if (!seal.isMark(mark, context, content)) {
            throw foreign();
        }
        Cookie cookie = Cookie.of(content);
        if (cookie.values().size() != number) {
            throw foreign();
        }
        return cookie.values();
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
