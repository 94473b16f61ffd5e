package dev.connections.rest;

import dev.connections.rest.audit.Trace;
import dev.connections.rest.exchange.Response;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** A response that goes to a socket. */
final class ServletResponse implements Response {

    private final HttpServletResponse servlet;
    private final Trace trace;
    private final Set<String> headers = new HashSet<>();

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
        headers.add(name);
    }

    /**
     * Forgets what was answered so far. The servlet's own reset reads the request's {@code Connection} header anew, and fails
     * for one that HTTP does not know, whatever the answer was to be.
     */
    void startAgain() {
        servlet.resetBuffer();
        headers.forEach(name -> servlet.setHeader(name, null));
        headers.clear();
        servlet.setContentType(null);
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
