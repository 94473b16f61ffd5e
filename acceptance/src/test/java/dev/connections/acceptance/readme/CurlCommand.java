package dev.connections.acceptance.readme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of {@code curl} that the README uses: {@code -X}, {@code -H}, {@code -d} and {@code --json}. */
record CurlCommand(String method, URI uri, Map<String, String> headers, Optional<String> body) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /**
     * Understands a command line.
     *
     * @throws IllegalArgumentException for an option that it does not know
     */
    static CurlCommand parse(String commandLine) {
        Iterator<String> words = words(commandLine).iterator();
        words.next();
        Optional<String> method = Optional.empty();
        Optional<String> body = Optional.empty();
        Map<String, String> headers = new LinkedHashMap<>();
        Optional<URI> uri = Optional.empty();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-X" -> method = Optional.of(words.next());
                case "-H" -> {
                    String[] header = words.next().split(": *", 2);
                    headers.put(header[0], header[1]);
                }
                case "--json" -> {
                    body = Optional.of(words.next());
                    headers.put("Content-Type", "application/json");
                    headers.put("Accept", "application/json");
                }
                default -> uri = Optional.of(target(word));
            }
        }
        return new CurlCommand(method.orElse(body.isPresent() ? "POST" : "GET"), uri.orElseThrow(), headers, body);
    }

    /** Sends it, and gives what the command would print. */
    String run(HttpClient client) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .strip();
    }

    private static URI target(String word) {
        if (word.startsWith("-")) {
            throw new IllegalArgumentException("The README uses curl " + word + ", which this test does not know");
        }
        return URI.create(word);
    }

    private static List<String> words(String commandLine) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(commandLine);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }
}
