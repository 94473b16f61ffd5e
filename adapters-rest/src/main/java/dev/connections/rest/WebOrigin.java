package dev.connections.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a web page comes from: scheme, host and port (RFC 6454).
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case, an IPv6 address in brackets
 * @param port the scheme's own where none is written
 */
public record WebOrigin(String scheme, String host, int port) {

    private static final Pattern FORM = Pattern.compile("(https?)://([a-z0-9._-]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}))?");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Reads an origin such as {@code https://app.example:8443}; empty for {@code null} and for anything else. */
    public static Optional<WebOrigin> parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return form.matches()
                ? Optional.of(new WebOrigin(form.group(1), form.group(2), port(form.group(1), form.group(3))))
                : Optional.empty();
    }

    private static int port(String scheme, String written) {
        if (written != null) {
            return Integer.parseInt(written);
        }
        return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    }

    /** Whether its host can only be this machine: {@code localhost}, names below it, 127.0.0.0/8 and {@code [::1]}. */
    boolean isThisMachine() {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Whether its host is a name, as opposed to an address. */
    boolean isNamed() {
        return !host.startsWith("[") && !host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    @Override
    public String toString() {
        boolean usual = port == port(scheme, null);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
