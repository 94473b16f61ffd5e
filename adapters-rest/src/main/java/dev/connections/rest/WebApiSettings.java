package dev.connections.rest;

import dev.connections.rest.audit.Audit;
import dev.connections.rest.limit.RequestLimits;
import dev.connections.rest.paging.Seal;

/**
 * How the Web API is to run.
 *
 * @param listening where it is reached
 * @param maxBodyBytes how long a request's body may be
 * @param requestLimits how much users may ask for
 * @param authentication how callers are authenticated
 * @param webPages which pages in browsers may call
 * @param audit the audit log of changes and refusals
 * @param seal what signs links that clients come back with; servers with the same seal accept each other's
 * @param readiness whether requests can be answered
 */
public record WebApiSettings(
        Listening listening,
        int maxBodyBytes,
        RequestLimits requestLimits,
        Authentication authentication,
        WebPages webPages,
        Audit audit,
        Seal seal,
        Readiness readiness) {

    private static final int DEFAULT_BODY_BYTES = 16 * 1024 * 1024;

    /**
     * For this machine only: bodies up to 16 MiB, no rate limits, every client is the administrator, no proxy is
     * trusted, nothing is audited, links end with the process.
     */
    public static WebApiSettings loopback(int port) {
        return new WebApiSettings(
                Listening.loopback(port),
                DEFAULT_BODY_BYTES,
                RequestLimits.NONE,
                Authentication.none(),
                WebPages.OWN_ONLY,
                Audit.NONE,
                Seal.passing(),
                () -> true);
    }
}
