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
 * @param base scheme, host and the path under which a proxy shows the service, such as {@code http://127.0.0.1:8080}
 * @param version the version in addresses, such as {@code v9.2}
 * @param names addresses that go by names of their own, such as {@code $1}, within a change set
 */
public record ServiceRoot(String base, String version, Map<String, String> names) {

    private static final Pattern NAME = Pattern.compile("/*(\\$[\\w-]+)((?:/.*)?)", Pattern.DOTALL);
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);

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
        return new ServiceRoot(scheme + "://" + host + begin, ServicePath.LATEST, Map.of());
    }

    /** The same in another version. */
    public ServiceRoot in(String other) {
        return new ServiceRoot(base, other, names);
    }

    /** The same, where an address also goes by {@code $} and that content id. */
    public ServiceRoot naming(String contentId, String named) {
        Map<String, String> more = new HashMap<>(names);
        more.put("$" + contentId, named);
        return new ServiceRoot(base, version, Map.copyOf(more));
    }

    /** Such as {@code http://127.0.0.1:8080/api/data/v9.2/}. */
    public String address() {
        return link("");
    }

    /** An absolute link to something within the service. */
    public String link(String relative) {
        return base + new ServicePath(version, relative);
    }

    /**
     * What a reference names within the service, whatever version it names; see {@link #locate}.
     *
     * @throws WireError {@link WireCode#QUERY} for a content id that nothing goes by
     */
    public Optional<String> relative(String reference) {
        return locate(reference).map(ServicePath::relative);
    }

    /**
     * What a reference names within the service. It may be absolute, begin with the service's path or a slash, or be
     * relative already, or begin with a name; empty when it leads elsewhere. One that says no version has that of this root.
     *
     * @throws WireError {@link WireCode#QUERY} for a content id that nothing goes by
     */
    public Optional<ServicePath> locate(String reference) {
        Matcher name = NAME.matcher(reference);
        if (name.matches() && (names.containsKey(name.group(1)) || isContentId(name.group(1)))) {
            return locate(named(name.group(1)) + name.group(2));
        }
        Optional<ServicePath> within =
                behind(base, reference).or(() -> behind(prefix(), reference)).or(() -> ServicePath.of(reference));
        if (within.isPresent()) {
            return within;
        }
        return ABSOLUTE.matcher(reference).matches() || isOfAnotherVersion(reference)
                ? Optional.empty()
                : Optional.of(new ServicePath(version, withoutSlashes(reference)));
    }

    /** Whether a reference leads to the service on this host in a version that there is not. */
    public boolean isOfAnotherVersion(String reference) {
        String path = reference.startsWith(base) ? reference.substring(base.length()) : reference;
        return ServicePath.leadsToAnyVersion(path) && ServicePath.of(path).isEmpty();
    }

    private static Optional<ServicePath> behind(String begin, String reference) {
        return reference.startsWith(begin) ? ServicePath.of(reference.substring(begin.length())) : Optional.empty();
    }

    private static String withoutSlashes(String reference) {
        int begin = 0;
        while (begin < reference.length() && reference.charAt(begin) == '/') {
            begin++;
        }
        return reference.substring(begin);
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

    /** Its scheme and host, such as {@code http://127.0.0.1:8080}. */
    public String origin() {
        return base.substring(0, base.length() - prefix().length());
    }

    /** The path under which a proxy shows the service; empty when there is none. */
    private String prefix() {
        int path = base.indexOf('/', base.indexOf("://") + "://".length());
        return path < 0 ? "" : base.substring(path);
    }
}
