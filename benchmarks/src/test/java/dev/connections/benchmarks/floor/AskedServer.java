package dev.connections.benchmarks.floor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A server that is asked, with what it has answered so far. */
final class AskedServer {

    private static final List<String> NOT_COMPARED = List.of("date", "req_id");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final Supplier<Normalisation> normalisations;
    private final Map<String, String> remembered = new TreeMap<>();

    AskedServer(String root, Supplier<Normalisation> normalisations) {
        this.root = root;
        this.normalisations = normalisations;
    }

    /** What it answers, as far as it is compared. What a later request refers to is remembered. */
    String answer(Ask ask, Map<String, String> sender) throws IOException, InterruptedException {
        String path = filled(ask.path());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http://") ? path : root + path));
        ask.headers().forEach(request::header);
        sender.forEach(request::header);
        request.method(
                ask.method(),
                ask.body().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(filled(ask.body())));
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        String body = new String(response.body(), StandardCharsets.UTF_8);
        response.headers()
                .firstValue("OData-EntityId")
                .ifPresent(made -> remembered.put("{made}", made.substring(made.indexOf("connections("))));
        remember(body, "@odata.nextLink\":\"", "{next}");
        if (ask.name().startsWith("delta-begin")) {
            remember(body, "@odata.deltaLink\":\"", "{delta}");
        }
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.toString()));
        headers.keySet().removeAll(NOT_COMPARED);
        if (headers.getOrDefault("content-type", "").contains("multipart")) {
            headers.put("content-type", headers.get("content-type").replaceAll("_[0-9a-f-]{36}", ""));
        }
        return normalisations.get().of(response.statusCode() + " " + headers + "\n" + body);
    }

    private void remember(String body, String before, String name) {
        int begin = body.indexOf(before);
        if (begin >= 0) {
            int start = begin + before.length();
            remembered.put(name, body.substring(start, body.indexOf('"', start)));
        }
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : remembered.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }

    /** A request; a name in braces stands for what an earlier answer said. */
    record Ask(String name, String method, String path, Map<String, String> headers, String body) {

        static Ask get(String name, String path, String... preferences) {
            return new Ask(
                    name,
                    "GET",
                    path.replace(" ", "%20").replace("\"", "%22"),
                    preferences.length == 0 ? Map.of() : Map.of("Prefer", String.join(",", preferences)),
                    "");
        }

        static Ask send(String name, String method, String path, String json) {
            return new Ask(name, method, path, Map.of("Content-Type", "application/json"), json);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
