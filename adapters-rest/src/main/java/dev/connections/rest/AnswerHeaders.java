package dev.connections.rest;

import dev.connections.rest.exchange.Headers;
import dev.connections.rest.exchange.Response;
import java.util.Optional;

/** The headers of every answer, whatever its status. */
final class AnswerHeaders {

    private final WebPages webPages;

    AnswerHeaders(WebPages webPages) {
        this.webPages = webPages;
    }

    /**
     * Begins an answer.
     *
     * @param own the origin of the service, as the client sees it; empty when the client named none
     */
    void begin(Response response, String requestId, Optional<WebOrigin> own, Headers headers) {
        response.header("OData-Version", "4.0");
        response.header(RequestHandler.ANSWERED, requestId);
        SecurityHeaders.ALL.forEach(response::header);
        own.flatMap(SecurityHeaders::transport).ifPresent(value -> response.header(SecurityHeaders.TRANSPORT, value));
        if (!webPages.allowed().isEmpty()) {
            response.header("Vary", "Origin");
        }
        webPages.allowedPage(headers).ifPresent(page -> Cors.allow(page, response));
    }
}
