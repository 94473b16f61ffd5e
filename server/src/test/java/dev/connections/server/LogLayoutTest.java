package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of what is logged. */
class LogLayoutTest {

    private final Logger logger = new LoggerContext().getLogger("some.library");
    private final LogLayout layout = new LogLayout();

    @Test
    void a_line_has_its_time_its_level_and_its_message() {
        assertThat(line("Started {}", null, "well"))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Started well\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u001b[2J", "\u0085", "\u2028", "\u202e", "\u0000", "\u007f"})
    void what_comes_from_outside_neither_ends_a_line_nor_moves_the_cursor(String forged) {
        String line = line("Refused: {}", null, "typ" + forged + "2026-01-01 INFO all is well");

        assertThat(line.strip()).hasLineCount(1).doesNotContain(forged).contains("typ\\u", "all is well");
    }

    @Test
    void what_was_thrown_is_told_with_its_causes_each_message_on_one_line() {
        Exception cause = new IllegalStateException("first\n\tat forged.Frame(Forged.java:1)");
        Exception thrown = new IllegalArgumentException("second", cause);
        thrown.addSuppressed(new IllegalStateException("beside"));

        String lines = line("It failed", thrown);

        assertThat(lines.lines())
                .contains(
                        "java.lang.IllegalArgumentException: second",
                        "Caused by: java.lang.IllegalStateException: first\\u000a\\u0009at forged.Frame(Forged.java:1)",
                        "\tSuppressed: java.lang.IllegalStateException: beside")
                .anyMatch(frame -> frame.startsWith("\tat dev.connections.server.LogLayoutTest."));
    }

    private String line(String message, @Nullable Throwable thrown, Object... arguments) {
        return layout.doLayout(new LoggingEvent("", logger, Level.WARN, message, thrown, arguments));
    }
}
