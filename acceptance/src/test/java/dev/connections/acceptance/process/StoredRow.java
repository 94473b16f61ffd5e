package dev.connections.acceptance.process;

import dev.connections.acceptance.world.rest.Answer;
import dev.connections.acceptance.world.rest.WebApiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * One of the two rows of a connection, as the Web API answers it.
 *
 * @param description empty when there is none
 */
record StoredRow(UUID id, UUID twin, String from, String to, String description, boolean master) {

    private static final int OK = 200;
    private static final int BUSY = 503;

    private static final String COLUMNS =
            "connections?$select=connectionid,_relatedconnectionid_value,_record1id_value,"
                    + "_record2id_value,description,ismaster";

    /** The rows that more of the query asks for, page by page. */
    static Map<UUID, StoredRow> read(WebApiClient client, String query) {
        Map<UUID, StoredRow> rows = new LinkedHashMap<>();
        String next = COLUMNS + query;
        while (!next.isEmpty()) {
            Answer answer = ask(client, next);
            answer.json().get("value").forEach(row -> {
                StoredRow stored = of(row);
                rows.put(stored.id(), stored);
            });
            next = answer.json().path("@odata.nextLink").asString("");
        }
        return rows;
    }

    /** Asks again for a minute while the store is busy, as an answer of 503 asks its client to. */
    private static Answer ask(WebApiClient client, String query) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        Answer answer = client.get(query);
        while (answer.status() == BUSY && System.nanoTime() < deadline) {
            answer = client.get(query);
        }
        if (answer.status() != OK) {
            throw answer.unexpected("instead of a list");
        }
        return answer;
    }

    /** What is wrong with the pairs among these rows: each needs its twin, which says the same from the other side. */
    static List<String> brokenPairs(Map<UUID, StoredRow> rows) {
        return rows.values().stream()
                .filter(row -> !row.isMirroredBy(rows.get(row.twin())))
                .map(row -> row + " is not mirrored by " + rows.get(row.twin()))
                .toList();
    }

    private boolean isMirroredBy(StoredRow other) {
        return other != null
                && other.twin.equals(id)
                && other.master != master
                && other.from.equals(to)
                && other.to.equals(from)
                && other.description.equals(description);
    }

    private static StoredRow of(JsonNode row) {
        return new StoredRow(
                UUID.fromString(row.get("connectionid").asString()),
                UUID.fromString(row.get("_relatedconnectionid_value").asString()),
                row.path("_record1id_value").asString(""),
                row.path("_record2id_value").asString(""),
                row.path("description").asString(""),
                row.get("ismaster").asBoolean());
    }
}
