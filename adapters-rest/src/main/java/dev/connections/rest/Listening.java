package dev.connections.rest;

/**
 * Where the Web API is to be reached, and through whom.
 *
 * @param host the address to listen on, and no other
 * @param port the port to listen on; 0 for any that is free
 * @param trustedProxies who is believed about where the client sees the service
 */
public record Listening(String host, int port, TrustedProxies trustedProxies) {

    /** On this machine only, without a proxy. */
    public static Listening loopback(int port) {
        return new Listening("127.0.0.1", port, TrustedProxies.NONE);
    }

    /** The same on another host. */
    public Listening withHost(String other) {
        return new Listening(other, port, trustedProxies);
    }

    /** The same on another port. */
    public Listening withPort(int other) {
        return new Listening(host, other, trustedProxies);
    }

    /** The same behind these proxies. */
    public Listening withTrustedProxies(TrustedProxies others) {
        return new Listening(host, port, others);
    }
}
