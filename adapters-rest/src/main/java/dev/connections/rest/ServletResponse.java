package dev.connections.rest;

import dev.connections.rest.audit.Trace;
import dev.connections.rest.exchange.Response;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A response that goes to a socket. */
final class ServletResponse implements Response {

    private final HttpServletResponse servlet;
    private final Trace trace;

    ServletResponse(HttpServletResponse servlet, Trace trace) {
        this.servlet = servlet;
        this.trace = trace;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public void status(int status) {
        servlet.setStatus(status);
        trace.answered(status);
    }

    @Override
    public void header(String name, String value) {
        servlet.setHeader(name, value);
    }

    @Override
    public OutputStream body() {
        try {
            return servlet.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
