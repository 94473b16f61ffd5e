package dev.connections.rest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Java machine with less memory than the answers need together runs out of it, unless they are not kept there. */
@DisplayName("Half a gigabyte of answers")
class BatchMemoryTest {

    private static final String SCARCE = "-Xmx32m";

    @ParameterizedTest
    @ValueSource(strings = {"", "odata.continue-on-error"})
    void leaves_a_machine_that_has_32_megabytes(String preference) throws Exception {
        Process machine = start(preference);

        String told = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(machine.waitFor()).as(told).isZero();
        assertThat(Long.parseLong(told)).isGreaterThan((long) HugeBatch.REQUESTS * HugeBatch.BYTES_OF_AN_ANSWER);
    }

    @Test
    void does_not_fill_the_disk_either() {
        HugeBatch.CountingResponse response = HugeBatch.answer(3L * HugeBatch.BYTES_OF_AN_ANSWER);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.bytes()).isBetween(3L * HugeBatch.BYTES_OF_AN_ANSWER, 5L * HugeBatch.BYTES_OF_AN_ANSWER);
    }

    private static Process start(String preference) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SCARCE,
                "-cp",
                System.getProperty("java.class.path"),
                HugeBatch.class.getName()));
        if (!preference.isEmpty()) {
            command.add(preference);
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
