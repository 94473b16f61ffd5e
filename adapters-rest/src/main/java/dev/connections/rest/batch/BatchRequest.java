package dev.connections.rest.batch;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Body;
import dev.connections.rest.exchange.Headers;
import dev.connections.rest.exchange.MediaTypes;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.ServicePath;
import dev.connections.rest.exchange.ServiceRoot;
import java.util.List;
import java.util.Optional;

/**
 * One request of a batch.
 *
 * @param url as it was written: absolute, from the root of the host, or relative to the service
 * @param contentId what the client calls it; empty when it has no name
 */
record BatchRequest(String method, String url, Headers headers, Body body, Optional<String> contentId)
        implements BatchStep {

    /** The longest address within a batch, in characters. */
    static final int MAX_URL_LENGTH = 65_536;

    private static final String HTTP = "HTTP/";

    /**
     * Reads a part of type {@code application/http}.
     *
     * @throws WireError {@link WireCode#PAYLOAD} when it is no request, {@link WireCode#QUERY} for an address that is too
     *     long
     */
    static BatchRequest of(Message part) {
        String text = part.content().stripLeading();
        String line = Message.utf8("The first line", TextLines.at(text, 0));
        Message message = Message.of(text.substring(TextLines.next(text, 0)));
        int method = line.indexOf(' ');
        int version = line.lastIndexOf(' ');
        if (method <= 0 || version <= method || !line.startsWith(HTTP, version + 1)) {
            throw WireCode.PAYLOAD.error("A part of a batch is a request that begins with a line such as GET"
                    + " /api/data/v9.2/accounts HTTP/1.1, found '" + Excerpt.of(line) + "'.");
        }
        String url = line.substring(method + 1, version).strip();
        if (url.length() > MAX_URL_LENGTH) {
            throw WireCode.QUERY.error("An address within a batch has " + MAX_URL_LENGTH
                    + " characters at the most, found " + url.length() + ". Shorten the query.");
        }
        return new BatchRequest(
                line.substring(0, method),
                url,
                declared(message.headers()),
                message::body,
                part.headers().first("Content-ID").or(() -> message.headers().first("Content-ID")));
    }

    /** The headers of a part, which is JSON unless it says otherwise. */
    private static Headers declared(Headers headers) {
        return name -> {
            List<String> values = headers.all(name);
            return values.isEmpty() && name.equalsIgnoreCase(MediaTypes.HEADER) ? List.of(MediaTypes.JSON) : values;
        };
    }

    /** Whether it only reads. */
    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /**
     * The request that it stands for, as part of another.
     *
     * @param root where the service is, with the names that are known at this point
     * @throws WireError {@link WireCode#QUERY} for an address outside of the service, {@link WireCode#UNKNOWN_SEGMENT} for a
     *     version of it that there is not
     */
    Request within(Request batch, ServiceRoot root) {
        ServicePath path = root.locate(url).orElseThrow(() -> elsewhere(root));
        int question = path.relative().indexOf('?');
        return new Request(
                method,
                root.in(path.version()),
                question < 0 ? path.relative() : path.relative().substring(0, question),
                question < 0 ? "" : path.relative().substring(question + 1),
                headers,
                body,
                batch.caller());
    }

    private WireError elsewhere(ServiceRoot root) {
        return root.isOfAnotherVersion(url)
                ? ServicePath.unknown(url)
                : WireCode.QUERY.error("'" + Excerpt.of(url) + "' is not an address of this service, which begins at "
                        + root.address() + ".");
    }

    /** The request that it stands for, as far as that is known before any other of its change set is carried out. */
    Optional<Request> known(Request batch) {
        try {
            return Optional.of(within(batch, batch.root()));
        } catch (WireError namesAnother) {
            return Optional.empty();
        }
    }

    /**
     * Its path from the root of the host on, as far as it is an address of the service; otherwise as it was written.
     *
     * @param root where the service is, with the names that are known at this point
     */
    String address(ServiceRoot root) {
        try {
            return root.locate(url).map(ServicePath::toString).orElse(url);
        } catch (WireError unknownName) {
            return url;
        }
    }

    @Override
    public int operations() {
        return 1;
    }
}
