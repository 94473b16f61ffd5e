package dev.connections.rest.exchange;

import java.util.Optional;

/**
 * Where the service is, as the client that asks sees it: all links in an answer begin with it.
 *
 * @param address such as {@code http://127.0.0.1:8080/api/data/v9.2/}
 */
public record ServiceRoot(String address) {

    /** The path of the service on its host. */
    public static final String PATH = "/api/data/v9.2/";

    /** The service on that host, such as {@code 127.0.0.1:8080}. */
    public static ServiceRoot at(String scheme, String host) {
        return at(scheme, host, "");
    }

    /**
     * The service on that host.
     *
     * @param prefix the path under which a proxy shows it, such as {@code /crm}; empty when there is none
     */
    public static ServiceRoot at(String scheme, String host, String prefix) {
        String begin = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        return new ServiceRoot(scheme + "://" + host + begin + PATH);
    }

    /** An absolute link to something within the service. */
    public String link(String relative) {
        return address + relative;
    }

    /**
     * What a reference names within the service. It may be absolute, begin with the service's path or a slash, or be
     * relative already; empty when it leads elsewhere.
     */
    public Optional<String> relative(String reference) {
        if (reference.startsWith(address)) {
            return Optional.of(reference.substring(address.length()));
        }
        if (reference.startsWith(rooted())) {
            return Optional.of(reference.substring(rooted().length()));
        }
        if (reference.startsWith(PATH)) {
            return Optional.of(reference.substring(PATH.length()));
        }
        if (reference.contains("://")) {
            return Optional.empty();
        }
        return Optional.of(reference.startsWith("/") ? reference.substring(1) : reference);
    }

    /** The address without scheme and host. */
    private String rooted() {
        return address.substring(address.indexOf('/', address.indexOf("://") + "://".length()));
    }
}
