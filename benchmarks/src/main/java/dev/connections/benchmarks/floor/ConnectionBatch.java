package dev.connections.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch with one change set, whose requests make connections: all or none. */
final class ConnectionBatch implements Answer {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\\s;\"]+)\"?");
    private static final Pattern REQUEST = Pattern.compile("POST \\S*/connections HTTP/1\\.1");
    private static final Pattern CONTENT_ID = Pattern.compile("(?i)Content-ID: *(\\S+)");

    /** A request of the change set. */
    private record Part(String contentId, NewConnection made) {}

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.NONE);
        List<Part> parts = parts(exchange);
        Creation.perform(exchange, store, parts.stream().map(Part::made).toList());
        String batch = "batchresponse_" + UUID.randomUUID();
        String changes = "changesetresponse_" + UUID.randomUUID();
        StringBuilder out = new StringBuilder(parts.size() * 512);
        line(out, "--" + batch);
        line(out, "Content-Type: multipart/mixed; boundary=" + changes);
        line(out, "");
        for (Part part : parts) {
            String address = exchange.root() + "connections(" + part.made.master() + ")";
            line(out, "--" + changes);
            line(out, "Content-Type: application/http");
            line(out, "Content-Transfer-Encoding: binary");
            line(out, "Content-ID: " + part.contentId);
            line(out, "");
            line(out, "HTTP/1.1 204 No Content");
            line(out, "Location: " + address);
            line(out, "OData-EntityId: " + address);
            line(out, "OData-Version: 4.0");
            line(out, "");
            line(out, "");
        }
        line(out, "--" + changes + "--");
        line(out, "--" + batch + "--");
        exchange.bytes(200, "multipart/mixed; boundary=" + batch, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append("\r\n");
    }

    private static List<Part> parts(Exchange exchange) throws Exception {
        String text = new String(exchange.body(), StandardCharsets.UTF_8);
        String changeSet =
                between(text, "--" + boundary(exchange.header("Content-Type"))).get(0);
        List<Part> parts = new ArrayList<>();
        for (String part : between(changeSet, "--" + boundary(changeSet))) {
            Matcher id = CONTENT_ID.matcher(part);
            if (!REQUEST.matcher(part).find() || !id.find()) {
                throw Refusal.unknownRequest(
                        "a batch with " + part.strip().lines().findFirst().orElse("nothing"));
            }
            String body = part.substring(part.indexOf('{'), part.lastIndexOf('}') + 1);
            parts.add(
                    new Part(id.group(1), SentBody.connection(SentBody.object(body.getBytes(StandardCharsets.UTF_8)))));
        }
        return parts;
    }

    private static String boundary(String header) {
        Matcher boundary = BOUNDARY.matcher(header);
        if (!boundary.find()) {
            throw Refusal.unknownRequest("a batch without a boundary");
        }
        return boundary.group(1);
    }

    /** The parts between delimiters, without what stands before the first and behind the last. */
    private static List<String> between(String text, String delimiter) {
        List<String> parts = new ArrayList<>();
        int begin = text.indexOf(delimiter) + delimiter.length();
        for (int end = text.indexOf(delimiter, begin); end >= 0; end = text.indexOf(delimiter, begin)) {
            parts.add(text.substring(begin, end));
            begin = end + delimiter.length();
        }
        return parts;
    }
}
