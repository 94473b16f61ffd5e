package dev.connections.acceptance.stage.postgres;

import dev.connections.acceptance.steps.Story;
import dev.connections.acceptance.world.rest.RestWorld;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeAll;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;

/** One PostgreSQL and one server for all scenarios; each has people and roles of its own. */
public final class ServerOnPostgresStage {

    private static final String USER = "postgres";

    private static Optional<EmbeddedPostgres> postgres = Optional.empty();
    private static Optional<ConnectionsServer> server = Optional.empty();

    private final Story story;

    public ServerOnPostgresStage(Story story) {
        this.story = story;
    }

    @BeforeAll
    public static void open() throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.start();
        postgres = Optional.of(database);
        server = Optional.of(ConnectionsServer.start(ServerSettings.defaults()
                .withPort(0)
                .withDatabase(new DatabaseSettings(database.getJdbcUrl(USER, USER), USER, USER))));
    }

    @AfterAll
    public static void close() throws IOException {
        server.ifPresent(ConnectionsServer::close);
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    @Before
    public void begin() {
        story.happenIn(new RestWorld(server.orElseThrow().baseAddress()));
    }
}
