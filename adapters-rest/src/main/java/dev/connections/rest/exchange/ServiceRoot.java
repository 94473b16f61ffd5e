package dev.connections.rest.exchange;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the service is, as the client that asks sees it: all links in an answer begin with it.
 *
 * @param address such as {@code http://127.0.0.1:8080/api/data/v9.2/}
 * @param names addresses that go by names of their own, such as {@code $1}, within a change set
 */
public record ServiceRoot(String address, Map<String, String> names) {

    private static final Pattern NAME = Pattern.compile("/?(\\$[\\w-]+)((?:/.*)?)", Pattern.DOTALL);

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
        return new ServiceRoot(scheme + "://" + host + begin + PATH, Map.of());
    }

    /** The same, where an address also goes by {@code $} and that content id. */
    public ServiceRoot naming(String contentId, String named) {
        Map<String, String> more = new HashMap<>(names);
        more.put("$" + contentId, named);
        return new ServiceRoot(address, Map.copyOf(more));
    }

    /** Its scheme and host, such as {@code http://127.0.0.1:8080}. */
    public String origin() {
        return address.substring(0, address.length() - rooted().length());
    }

    /** An absolute link to something within the service. */
    public String link(String relative) {
        return address + relative;
    }

    /**
     * What a reference names within the service. It may be absolute, begin with the service's path or a slash, or be
     * relative already, or begin with a name; empty when it leads elsewhere.
     *
     * @throws WireError {@link WireCode#QUERY} for a content id that nothing goes by
     */
    public Optional<String> relative(String reference) {
        Matcher name = NAME.matcher(reference);
        if (name.matches() && (names.containsKey(name.group(1)) || isContentId(name.group(1)))) {
            return relative(named(name.group(1)) + name.group(2));
        }
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

    private static boolean isContentId(String name) {
        return name.chars().skip(1).allMatch(Character::isDigit);
    }

    private String named(String name) {
        return Optional.ofNullable(names.get(name))
                .orElseThrow(() -> WireCode.QUERY.error("Content-ID Reference: '" + name
                        + "' does not exist in the batch context. It names a request that comes earlier in the same"
                        + " change set."));
    }

    /** The address without scheme and host. */
    private String rooted() {
        return address.substring(address.indexOf('/', address.indexOf("://") + "://".length()));
    }
}
