package dev.connections.rest;

import dev.connections.rest.paging.Seal;

/**
 * How the Web API is to run.
 *
 * @param host the address to listen on, and no other
 * @param port the port to listen on; 0 for any that is free
 * @param maxBodyBytes how long a request's body may be
 * @param authentication who sends a request
 * @param trustedProxies who is believed about where the client sees the service
 * @param seal what marks links that clients come back with; servers with the same seal take each other's
 */
public record WebApiSettings(
        String host,
        int port,
        int maxBodyBytes,
        Authentication authentication,
        TrustedProxies trustedProxies,
        Seal seal) {

    private static final int DEFAULT_BODY_BYTES = 16 * 1024 * 1024;

    /**
     * For this machine only: bodies up to 16 MiB, everybody is the administrator, no proxy is trusted, links end with the
     * process.
     */
    public static WebApiSettings loopback(int port) {
        return new WebApiSettings(
                "127.0.0.1", port, DEFAULT_BODY_BYTES, Authentication.none(), TrustedProxies.NONE, Seal.passing());
    }
}
