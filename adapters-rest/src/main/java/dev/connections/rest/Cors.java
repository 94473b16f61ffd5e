package dev.connections.rest;

import dev.connections.rest.exchange.Headers;
import dev.connections.rest.exchange.Response;
import java.util.Map;

/** What browsers are told about pages of other origins that may call: the CORS protocol of the Fetch standard. */
final class Cors {

    private static final String METHODS = "GET, HEAD, POST, PATCH, PUT, DELETE";

    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Prefer, If-Match, If-None-Match, OData-Version, OData-MaxVersion, Range,"
                    + " Content-Range, MSCRMCallerID, CallerObjectId, x-ms-file-name, x-ms-transfer-mode,"
                    + " x-ms-client-request-id, x-ms-correlation-id";

    private static final String ANSWER_HEADERS =
            "OData-EntityId, OData-Version, ETag, Location, Preference-Applied, REQ_ID, Retry-After, x-ms-file-name,"
                    + " x-ms-file-size, x-ms-chunk-size, x-ms-ratelimit-burst-remaining-xrm-requests,"
                    + " x-ms-ratelimit-time-remaining-xrm-requests";

    /** What a page may do does not change from one minute to the next. */
    private static final String MAX_AGE_SECONDS = "600";

    private Cors() {}

    /** Lets a page of that origin read the answer. */
    static void allow(WebOrigin page, Response response) {
        Map.of(
                        "Access-Control-Allow-Origin",
                        page.toString(),
                        "Access-Control-Expose-Headers",
                        ANSWER_HEADERS,
                        "Cross-Origin-Resource-Policy",
                        "cross-origin")
                .forEach(response::header);
    }

    /** Whether a browser asks what a page may send, before it sends it. */
    static boolean isPreflight(String method, Headers headers) {
        return method.equals("OPTIONS")
                && headers.first("Access-Control-Request-Method").isPresent();
    }

    /** Says that the page may send what the service knows. */
    static void answerPreflight(Response response) {
        response.header("Access-Control-Allow-Methods", METHODS);
        response.header("Access-Control-Allow-Headers", REQUEST_HEADERS);
        response.header("Access-Control-Max-Age", MAX_AGE_SECONDS);
        response.status(204);
    }
}
