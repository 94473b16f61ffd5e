package dev.connections.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked to end says so, tidies up and goes. */
@Timeout(120)
class StoppedServerIT {

    /** What a Java machine exits with when SIGTERM ends it and its shutdown hooks have run. */
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path data;

    @Test
    void it_ends_cleanly() throws InterruptedException {
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(server.stop()).isIn(0, ENDED_BY_SIGTERM);
            assertThat(server.output())
                    .containsSubsequence("Stopping", "Stopped")
                    .doesNotContain("WARN", "ERROR");
        }
    }
}
