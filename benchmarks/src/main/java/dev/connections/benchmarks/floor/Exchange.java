package dev.connections.benchmarks.floor;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import tools.jackson.core.JsonGenerator;

/** A request and the way to its answer. */
final class Exchange {

    private static final String SERVICE = "/api/data/v9.2/";
    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d+)");
    static final String ANNOTATIONS = "odata.include-annotations=\"*\"";
    static final String TRACK = "odata.track-changes";

    private final Request request;
    private final Response response;
    private final String path;
    private final String prefer;
    private final int maxPageSize;
    private final Map<String, String> options = new LinkedHashMap<>();
    private SenderLookup.Sender sender = SenderLookup.Sender.ADMINISTRATOR;

    /** An answer's content. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws Exception;
    }

    Exchange(Request request, Response response) {
        this.request = request;
        this.response = response;
        String all = request.getHttpURI().getPath();
        path = all.startsWith(SERVICE) ? all.substring(SERVICE.length()) : all;
        prefer = String.join(",", request.getHeaders().getValuesList("Prefer"));
        Matcher size = PAGE_SIZE.matcher(prefer);
        maxPageSize = size.find() ? Integer.parseInt(size.group(1)) : 0;
        String query = request.getHttpURI().getQuery();
        if (query != null && !query.isEmpty()) {
            for (String part : query.split("&")) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                options.put(decoded(name), equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The headers that each answer of our server has, with which browsers neither guess its type nor embed it. */
    static void begin(Response response) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("OData-Version", "4.0");
        headers.put("REQ_ID", new UUID(random.nextLong(), random.nextLong()).toString());
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
    }

    void sentBy(SenderLookup.Sender found) {
        sender = found;
    }

    SenderLookup.Sender sender() {
        return sender;
    }

    String method() {
        return request.getMethod();
    }

    /** The path behind the service's root, as it was sent. */
    String path() {
        return path;
    }

    /** A query option, decoded; empty when it was not given. */
    String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** What a request prefers, one by one. */
    List<String> preferences() {
        return prefer.isEmpty()
                ? List.of()
                : Stream.of(prefer.split(",")).map(String::strip).toList();
    }

    Map<String, String> options() {
        return options;
    }

    String header(String name) {
        return request.getHeaders().get(name);
    }

    /** The root of all links. */
    String root() {
        return "http://" + request.getHeaders().get("Host") + SERVICE;
    }

    boolean isAnnotated() {
        return prefer.contains(ANNOTATIONS);
    }

    boolean isTracked() {
        return prefer.contains(TRACK);
    }

    /** How many rows a page may have at the most; 0 when nothing was said. */
    int maxPageSize() {
        return maxPageSize;
    }

    /** Tells which preferences of a list were followed. */
    void acknowledge(boolean tracking) {
        StringBuilder applied = new StringBuilder();
        append(applied, isAnnotated(), ANNOTATIONS);
        append(applied, maxPageSize() > 0, "odata.maxpagesize=" + maxPageSize());
        append(applied, tracking && isTracked(), TRACK);
        if (!applied.isEmpty()) {
            response.getHeaders().put("Preference-Applied", applied.toString());
        }
    }

    private static void append(StringBuilder applied, boolean followed, String preference) {
        if (followed) {
            applied.append(applied.isEmpty() ? "" : ",").append(preference);
        }
    }

    byte[] body() throws IOException {
        return Content.Source.asInputStream(request).readAllBytes();
    }

    void put(String header, String value) {
        response.getHeaders().put(header, value);
    }

    void empty(int status) {
        response.setStatus(status);
    }

    /** A JSON object, written as it is made. */
    void json(int status, Members members) throws Exception {
        response.setStatus(status);
        put("Content-Type", "application/json; odata.metadata=minimal");
        try (JsonGenerator json = Json.generator(Response.asBufferedOutputStream(request, response))) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
    }

    void bytes(int status, String type, byte[] content) throws IOException {
        response.setStatus(status);
        put("Content-Type", type);
        try (OutputStream out = Response.asBufferedOutputStream(request, response)) {
            out.write(content);
        }
    }
}
