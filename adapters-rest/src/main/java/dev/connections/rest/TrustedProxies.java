package dev.connections.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies whose forwarding headers are used. Those of other clients are ignored, so that a client cannot plant a
 * foreign host in links.
 *
 * @param networks none by default
 */
public record TrustedProxies(List<Network> networks) {

    /** No proxy is trusted. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /** Keeps its own copy. */
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /**
     * Reads a list such as {@code 10.0.0.0/8, 127.0.0.1, ::1}: addresses and networks (CIDR), never names, since a name
     * may resolve to another machine later.
     *
     * @throws IllegalArgumentException with the part that is neither
     */
    public static TrustedProxies parse(String list) {
        return new TrustedProxies(Stream.of(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::parse)
                .toList());
    }

    /** Whether the peer at that address is one of them. */
    boolean include(String address) {
        return !networks.isEmpty()
                && Network.address(address)
                        .map(peer -> networks.stream().anyMatch(network -> network.contains(peer)))
                        .orElse(false);
    }

    /**
     * All addresses that begin alike.
     *
     * @param first one of them
     * @param bits how many bits they have in common, 0 to 32 or 128
     */
    public record Network(InetAddress first, int bits) {

        private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f.:]+)(?:/(\\d{1,3}))?");
        private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

        private static Network parse(String text) {
            Matcher matcher = FORM.matcher(text);
            InetAddress first = Optional.of(matcher)
                    .filter(Matcher::matches)
                    .flatMap(form -> address(form.group(1)))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + text + "' is neither an address nor a network such as 10.0.0.0/8"));
            int longest = first.getAddress().length * Byte.SIZE;
            int bits = matcher.group(2) == null ? longest : Integer.parseInt(matcher.group(2));
            if (bits > longest) {
                throw new IllegalArgumentException("'" + text + "' has more than " + longest + " bits");
            }
            return new Network(first, bits);
        }

        /** The address that is written there; nothing is looked up. */
        private static Optional<InetAddress> address(String text) {
            boolean isAddress = IPV4.matcher(text).matches() || text.indexOf(':') >= 0;
            try {
                return isAddress ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
            } catch (UnknownHostException notAnAddress) {
                return Optional.empty();
            }
        }

        private boolean contains(InetAddress other) {
            byte[] ours = first.getAddress();
            byte[] theirs = other.getAddress();
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return ours.length == theirs.length
                    && Arrays.equals(ours, 0, whole, theirs, 0, whole)
                    && (rest == 0 || (ours[whole] ^ theirs[whole]) >> Byte.SIZE - rest == 0);
        }

        @Override
        public String toString() {
            return first.getHostAddress() + "/" + bits;
        }
    }
}
