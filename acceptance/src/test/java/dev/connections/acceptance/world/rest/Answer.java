package dev.connections.acceptance.world.rest;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server said.
 *
 * @param question the request, to be told when the answer is not what a client can work with
 */
public record Answer(String question, HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID_AT_END = Pattern.compile("\\(([0-9a-f-]{36})\\)$");

    /** The HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** Whether the server did what it was asked. */
    public boolean isDone() {
        return status() < 300;
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The value of a header. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The id of what was made, read as clients read it: from the end of {@code OData-EntityId}. */
    public UUID entityId() {
        String uri = header("OData-EntityId").orElseThrow(() -> unexpected("without OData-EntityId"));
        Matcher id = ID_AT_END.matcher(uri);
        if (!id.find()) {
            throw unexpected("whose OData-EntityId does not end with an id in parentheses: " + uri);
        }
        return UUID.fromString(id.group(1));
    }

    /** Demands that status, and says what came instead. */
    public Answer require(int status) {
        if (status() != status) {
            throw unexpected("instead of " + status);
        }
        return this;
    }

    /** A failure that shows both sides of the conversation. */
    public AssertionError unexpected(String why) {
        return new AssertionError("Answer " + status() + " " + why + "\n" + question + "\n-> "
                + response.headers().map() + "\n" + response.body());
    }
}
