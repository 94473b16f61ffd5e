package dev.connections.acceptance.world.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sends requests with the headers that clients of Dataverse send, and checks what every answer must have. */
public final class WebApiClient {

    /** Asks for what clients show to people, beside the plain values. */
    public static final Map<String, String> WITH_ANNOTATIONS = Map.of("Prefer", "odata.include-annotations=\"*\"");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;
    private final Map<String, String> always;

    /** A client of the Web API at that address, which ends with a slash. */
    public WebApiClient(URI base) {
        this(base, Map.of());
    }

    /** A client that sends these headers with every request. */
    public WebApiClient(URI base, Map<String, String> always) {
        this.base = base;
        this.always = always;
    }

    /** The absolute address of something. */
    public String address(String path) {
        return base + path;
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "", WITH_ANNOTATIONS);
    }

    /** Reads rows whose changes are to be followed, or their changes, three at a time. */
    public Answer track(String path) {
        return send(
                "GET",
                path,
                HttpRequest.BodyPublishers.noBody(),
                "",
                Map.of("Prefer", "odata.maxpagesize=3,odata.track-changes"));
    }

    /** Makes, or calls an action. */
    public Answer post(String path, JsonNode body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body.toString()), body.toString(), Map.of());
    }

    /** Changes, under conditions. */
    public Answer patch(String path, JsonNode body, Map<String, String> headers) {
        return send("PATCH", path, HttpRequest.BodyPublishers.ofString(body.toString()), body.toString(), headers);
    }

    /** Deletes, under conditions. */
    public Answer delete(String path, Map<String, String> headers) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), "", headers);
    }

    private Answer send(
            String method, String path, HttpRequest.BodyPublisher body, String told, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("OData-Version", "4.0")
                .header("OData-MaxVersion", "4.0");
        headers.forEach(request::header);
        always.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return checked(new Answer(method + " " + base.resolve(path) + " " + headers + "\n" + told, response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + method + " " + path, e);
        }
    }

    private static Answer checked(Answer answer) {
        if (!List.of("4.0").equals(answer.response().headers().allValues("OData-Version"))) {
            throw answer.unexpected("without OData-Version: 4.0");
        }
        if (!answer.response().body().isEmpty()
                && !answer.header("Content-Type").orElse("").startsWith("application/json")) {
            throw answer.unexpected("whose body is not called JSON");
        }
        return answer;
    }
}
