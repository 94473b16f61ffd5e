package dev.connections.rest;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * Answers health checks: {@value #LIVE} as long as the process answers at all, {@value #READY} when it can answer requests.
 * They take no sign-in, are not throttled, tell no details and wait for nothing.
 */
final class HealthChecks {

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Readiness readiness;

    HealthChecks(Readiness readiness) {
        this.readiness = readiness;
    }

    void live(Context context) {
        answer(context, true);
    }

    void ready(Context context) {
        answer(context, readiness.isReady());
    }

    private static void answer(Context context, boolean up) {
        SecurityHeaders.ALL.forEach(context::header);
        if (METHODS.contains(context.req().getMethod())) {
            context.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType("application/json")
                    .result(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
        } else {
            context.status(HttpStatus.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD");
        }
        context.skipRemainingHandlers();
    }
}
