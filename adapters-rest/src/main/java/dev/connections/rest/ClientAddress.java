package dev.connections.rest;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Headers;
import dev.connections.rest.exchange.ServiceRoot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the client sees the service, so that links lead back the way it came: the host that it asked for, unless a
 * trusted proxy in between says in {@code Forwarded} (RFC 7239) or {@code X-Forwarded-*} what the client asked of it.
 */
final class ClientAddress {

    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)*+/?");
    private static final int MAX_PREFIX_LENGTH = 1_000;

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /**
     * The root of the service as the client of a request sees it.
     *
     * @param scheme how the request came here
     * @param host to which host it was sent, as far as this server knows
     * @param peer the address of the client or proxy that sent it here
     * @throws dev.connections.rest.error.WireError {@link WireCode#BAD_REQUEST} when what stands in for a host is none
     */
    ServiceRoot root(String scheme, String host, String peer, Headers headers) {
        if (!proxies.include(peer)) {
            return ServiceRoot.at(scheme, checked("Host", host, HOST), "");
        }
        Optional<ForwardedElement> forwarded = forwarded(headers);
        String proto = forwarded
                .flatMap(ForwardedElement::proto)
                .or(() -> last(headers, "X-Forwarded-Proto"))
                .orElse(scheme)
                .toLowerCase(Locale.ROOT);
        String asked = forwarded
                .flatMap(ForwardedElement::host)
                .or(() -> last(headers, "X-Forwarded-Host"))
                .orElse(host);
        Optional<String> port = forwarded.isPresent() ? Optional.empty() : last(headers, "X-Forwarded-Port");
        String prefix = shortEnough(last(headers, "X-Forwarded-Prefix").orElse(""));
        return ServiceRoot.at(
                checked("The forwarded scheme", proto, SCHEME),
                withPort(checked("The forwarded host", asked, HOST), port, proto),
                checked("X-Forwarded-Prefix", prefix, PREFIX));
    }

    /**
     * Whether a trusted proxy tells which host the client asked for.
     *
     * @param peer the address that the request came from
     */
    boolean isForwarded(String peer, Headers headers) {
        return proxies.include(peer)
                && forwarded(headers)
                        .flatMap(ForwardedElement::host)
                        .or(() -> last(headers, "X-Forwarded-Host"))
                        .isPresent();
    }

    /**
     * From which address a request was sent, as far as trusted proxies tell.
     *
     * @param peer the address of the client or proxy that sent it here
     */
    String sender(String peer, Headers headers) {
        if (!proxies.include(peer)) {
            return peer;
        }
        return forwarded(headers)
                .flatMap(ForwardedElement::from)
                .or(() -> last(headers, "X-Forwarded-For"))
                .orElse(peer);
    }

    /** Each proxy adds what it saw behind what it was told, so the account of the first one that is trusted counts. */
    private Optional<ForwardedElement> forwarded(Headers headers) {
        List<ForwardedElement> elements = ForwardedElement.parse(String.join(",", headers.all("Forwarded")));
        int place = elements.size() - 1;
        while (place > 0 && elements.get(place).from().filter(proxies::include).isPresent()) {
            place--;
        }
        return place < 0 ? Optional.empty() : Optional.of(elements.get(place));
    }

    private static Optional<String> last(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(values -> Stream.of(values.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .reduce((earlier, later) -> later);
    }

    private static String withPort(String host, Optional<String> port, String scheme) {
        if (port.isEmpty()) {
            return host;
        }
        String number = checked("X-Forwarded-Port", port.get(), PORT);
        String name = host.replaceFirst(":\\d+$", "");
        boolean usual = number.equals(scheme.equals("https") ? "443" : "80");
        return usual ? name : name + ":" + number;
    }

    private static String shortEnough(String prefix) {
        if (prefix.length() > MAX_PREFIX_LENGTH) {
            throw WireCode.BAD_REQUEST.error("X-Forwarded-Prefix has " + prefix.length() + " characters, of which "
                    + MAX_PREFIX_LENGTH + " are allowed. Check the proxy before this server.");
        }
        return prefix;
    }

    private static String checked(String what, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw WireCode.BAD_REQUEST.error(what + " is '" + Excerpt.of(value)
                    + "', which cannot be part of an address. Check the client, or the proxy before this server.");
        }
        return value;
    }
}
