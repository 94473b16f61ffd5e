package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void a_rehearsal_runs_through_on_data_of_its_own_and_leaves_nothing() {
        List<Path> directories = new ArrayList<>();

        Rehearsal.run(settings -> {
            directories.add(settings.storage().dataDirectory());
            return ConnectionsServer.start(settings);
        });

        assertThat(directories)
                .hasSize(2)
                .allSatisfy(directory -> assertThat(directory)
                        .doesNotExist()
                        .isNotEqualTo(ServerSettings.defaults().storage().dataDirectory()));
    }
}
