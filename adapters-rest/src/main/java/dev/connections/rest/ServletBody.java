package dev.connections.rest;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Body;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A body that comes from a socket; its length may be announced, or show only at its end. */
final class ServletBody implements Body {

    private final HttpServletRequest servlet;
    private final int limit;

    /** What was read of it to see whether there is any. */
    private byte[] beginning = {};

    ServletBody(HttpServletRequest servlet, int limit) {
        this.servlet = servlet;
        this.limit = limit;
    }

    /** Whether there is a body, which in chunks shows at its first byte. */
    boolean isPresent() {
        if (servlet.getContentLengthLong() >= 0) {
            return servlet.getContentLengthLong() > 0;
        }
        return servlet.getHeader("Transfer-Encoding") != null && beginning().length > 0;
    }

    @Override
    public byte[] read() {
        if (servlet.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        byte[] begun = beginning;
        byte[] rest = next(limit + 1 - begun.length);
        if (begun.length + rest.length > limit) {
            throw tooLarge();
        }
        if (begun.length == 0) {
            return rest;
        }
        byte[] body = Arrays.copyOf(begun, begun.length + rest.length);
        System.arraycopy(rest, 0, body, begun.length, rest.length);
        return body;
    }

    private byte[] beginning() {
        if (beginning.length == 0) {
            beginning = next(1);
        }
        return beginning;
    }

    private byte[] next(int length) {
        try {
            return servlet.getInputStream().readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WireError tooLarge() {
        return WireCode.BODY_TOO_LARGE.error(
                "The body is longer than " + limit + " bytes. Send less at once, or raise the server's limit.");
    }
}
