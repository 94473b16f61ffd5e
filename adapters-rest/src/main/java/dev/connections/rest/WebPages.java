package dev.connections.rest;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What web pages of other origins may send to a server that trusts all callers on its machine. A browser on that
 * machine runs pages of every origin, so the server looks at what only browsers say: {@code Origin} and Fetch Metadata.
 * Clients that are no browsers send neither, and pass.
 *
 * <p>The host that a request was sent to is looked at too: a page may let its own name lead to this machine (DNS
 * rebinding), and is of the same origin as the server then.
 *
 * @param guarded whether pages are refused; false where each request needs a token, which no browser adds by itself
 * @param allowed the pages that may call all the same
 */
public record WebPages(boolean guarded, AllowedOrigins allowed) {

    /** No page of another origin, to no other host than this machine. */
    public static final WebPages OWN_ONLY = new WebPages(true, AllowedOrigins.NONE);

    private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");
    private static final Set<String> NAVIGATION_METHODS = Set.of("GET", "HEAD");

    /** The same with other pages that may call. */
    public WebPages allowing(AllowedOrigins others) {
        return new WebPages(guarded, others);
    }

    /**
     * Asks whether a request may be looked at.
     *
     * @param own the origin of the service, as the client sees it
     * @param forwarded whether a trusted proxy says so
     * @throws WireError {@link WireCode#MISDIRECTED} for another host, {@link WireCode#FOREIGN_ORIGIN} for another page
     */
    void require(String method, WebOrigin own, boolean forwarded, Headers headers) {
        if (!guarded) {
            return;
        }
        if (!forwarded && !own.isThisMachine()) {
            throw WireCode.MISDIRECTED.error("This server answers on its own machine only, as localhost or 127.0.0.1,"
                    + " not as '" + Excerpt.of(own.host()) + "'. To be reached by other names it needs --auth token, or"
                    + " a proxy that --trusted-proxies names.");
        }
        if (isForeign(own, headers) && !isNavigation(method, headers)) {
            throw WireCode.FOREIGN_ORIGIN.error("Web pages of " + page(headers)
                    + " may not call this server. Name their origin in --cors-origins if they are to.");
        }
    }

    /** The page of another origin that a request comes from, when it may call. */
    Optional<WebOrigin> allowedPage(Headers headers) {
        return headers.first("Origin").flatMap(WebOrigin::parse).filter(allowed::include);
    }

    private boolean isForeign(WebOrigin own, Headers headers) {
        List<String> origins = headers.all("Origin");
        if (origins.isEmpty()) {
            return headers.first("Sec-Fetch-Site")
                    .filter(FOREIGN_SITES::contains)
                    .isPresent();
        }
        return !origins.stream()
                .map(WebOrigin::parse)
                .allMatch(page -> page.filter(known -> known.equals(own) || allowed.include(known))
                        .isPresent());
    }

    /** Whether a link is followed, whose answer the page with the link never sees. */
    private static boolean isNavigation(String method, Headers headers) {
        return NAVIGATION_METHODS.contains(method)
                && headers.first("Sec-Fetch-Mode").filter("navigate"::equals).isPresent()
                && headers.first("Sec-Fetch-Dest").filter("document"::equals).isPresent();
    }

    private static String page(Headers headers) {
        return headers.first("Origin").map(Excerpt::of).orElse("another site");
    }
}
