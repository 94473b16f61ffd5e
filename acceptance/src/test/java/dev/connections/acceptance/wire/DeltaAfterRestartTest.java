package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.stage.TemporaryDirectory;
import dev.connections.acceptance.world.rest.WebApiClient;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A delta link outlives the server that gave it")
class DeltaAfterRestartTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void and_tells_what_changed_before_and_after_the_next_start() {
        try (TemporaryDirectory data = TemporaryDirectory.make("connections-delta")) {
            String gone;
            String link;
            try (ConnectionsServer before = start(data)) {
                WebApiClient api = new WebApiClient(before.baseAddress());
                gone = made(api, "Ann");
                link = api.track("contacts?$select=fullname")
                        .json()
                        .get("@odata.deltaLink")
                        .stringValue();
                link = link.substring(before.baseAddress().toString().length());
                made(api, "Ben");
                api.delete("contacts(" + gone + ")", Map.of());
            }
            try (ConnectionsServer after = start(data)) {
                WebApiClient api = new WebApiClient(after.baseAddress());
                made(api, "Cleo");
                List<String> told = api.track(link)
                        .require(200)
                        .json()
                        .get("value")
                        .valueStream()
                        .map(row -> row.has("reason")
                                ? row.get("id").stringValue()
                                : row.get("fullname").stringValue())
                        .toList();

                assertThat(told).containsExactly("Ben", "Cleo", gone);
            }
        }
    }

    private static ConnectionsServer start(TemporaryDirectory data) {
        return ConnectionsServer.start(ServerSettings.defaults().withPort(0).withDataDirectory(data.path()));
    }

    private static String made(WebApiClient api, String name) {
        JsonNode body = JSON.createObjectNode().put("fullname", name);
        return api.post("contacts", body).require(204).entityId().toString();
    }
}
