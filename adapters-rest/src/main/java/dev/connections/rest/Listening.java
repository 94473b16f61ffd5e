package dev.connections.rest;

import java.util.Optional;

/**
 * Where the Web API is to be reached, and from where.
 *
 * @param host the address to listen on, and no other
 * @param port the port to listen on; 0 for any that is free
 * @param certificate what the server is authenticated by; without one nothing is encrypted
 * @param trustedProxies the proxies whose forwarding headers are used
 * @param allowedOrigins which web pages of other origins may call
 */
public record Listening(
        String host,
        int port,
        Optional<Certificate> certificate,
        TrustedProxies trustedProxies,
        AllowedOrigins allowedOrigins) {

    /** On this machine only, without a proxy. */
    public static Listening loopback(int port) {
        return new Listening("127.0.0.1", port, Optional.empty(), TrustedProxies.NONE, AllowedOrigins.NONE);
    }

    /** The same on another host. */
    public Listening withHost(String other) {
        return new Listening(other, port, certificate, trustedProxies, allowedOrigins);
    }

    /** The same on another port. */
    public Listening withPort(int other) {
        return new Listening(host, other, certificate, trustedProxies, allowedOrigins);
    }

    /** The same, encrypted. */
    public Listening withCertificate(Certificate other) {
        return new Listening(host, port, Optional.of(other), trustedProxies, allowedOrigins);
    }

    /** The scheme of its addresses. */
    public String scheme() {
        return certificate.isPresent() ? "https" : "http";
    }

    /** The same behind these proxies. */
    public Listening withTrustedProxies(TrustedProxies others) {
        return new Listening(host, port, certificate, others, allowedOrigins);
    }

    /** The same, for pages of these origins too. */
    public Listening withAllowedOrigins(AllowedOrigins others) {
        return new Listening(host, port, certificate, trustedProxies, others);
    }
}
