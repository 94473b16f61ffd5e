package dev.connections.acceptance.stage.h2;

import dev.connections.acceptance.stage.TemporaryDirectory;
import dev.connections.acceptance.steps.Story;
import dev.connections.acceptance.world.rest.RestWorld;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeAll;
import java.util.Optional;

/** One server for all scenarios; each has people and roles of its own, so none sees what another one did. */
public final class ServerOnH2Stage {

    private static Optional<ConnectionsServer> server = Optional.empty();
    private static Optional<TemporaryDirectory> data = Optional.empty();

    private final Story story;

    public ServerOnH2Stage(Story story) {
        this.story = story;
    }

    @BeforeAll
    public static void open() {
        TemporaryDirectory directory = TemporaryDirectory.make("connections-h2");
        data = Optional.of(directory);
        server = Optional.of(
                ConnectionsServer.start(ServerSettings.defaults().withPort(0).withDataDirectory(directory.path())));
    }

    @AfterAll
    public static void close() {
        server.ifPresent(ConnectionsServer::close);
        data.ifPresent(TemporaryDirectory::close);
    }

    @Before
    public void begin() {
        story.happenIn(new RestWorld(server.orElseThrow().baseAddress()));
    }
}
