package dev.connections.rest;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Body;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A body that comes from a socket; its length may be announced, or show only at its end. */
final class ServletBody implements Body {

    private final HttpServletRequest servlet;
    private final int limit;

    ServletBody(HttpServletRequest servlet, int limit) {
        this.servlet = servlet;
        this.limit = limit;
    }

    @Override
    public byte[] read() {
        if (servlet.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        try {
            byte[] body = servlet.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WireError tooLarge() {
        return WireCode.BODY_TOO_LARGE.error(
                "The body is longer than " + limit + " bytes. Send less at once, or raise the server's limit.");
    }
}
