package dev.connections.acceptance.world.rest;

import dev.connections.acceptance.world.Changed;
import dev.connections.acceptance.world.Follower;
import dev.connections.domain.record.RecordType;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Follows changes from delta link to delta link, in small pages. */
final class DeltaLinks implements Follower {

    private final WebApiClient api;
    private final RecordType type;
    private String link;

    DeltaLinks(WebApiClient api, RecordType type) {
        this.api = api;
        this.type = type;
        this.link = type.entitySet() + "?$select=" + type.primaryId();
        learn();
    }

    @Override
    public Changed learn() {
        Set<UUID> made = new HashSet<>();
        Set<UUID> gone = new HashSet<>();
        JsonNode page = page();
        read(page, made, gone);
        while (page.has("@odata.nextLink")) {
            link = page.get("@odata.nextLink").stringValue();
            page = page();
            read(page, made, gone);
        }
        link = page.get("@odata.deltaLink").stringValue();
        return new Changed(made, gone);
    }

    private JsonNode page() {
        return api.track(link).require(200).json();
    }

    private void read(JsonNode page, Set<UUID> made, Set<UUID> gone) {
        page.get("value").forEach(row -> {
            if (row.has("reason")) {
                gone.add(UUID.fromString(row.get("id").stringValue()));
            } else {
                made.add(UUID.fromString(row.get(type.primaryId()).stringValue()));
            }
        });
    }
}
