package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.jpa.DatabaseSettings;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {

    private static final ServerSettings DEFAULTS = ServerSettings.defaults();

    @Test
    void by_default_this_machine_alone_is_served_on_port_8080() {
        assertThat(DEFAULTS.listening().host()).isEqualTo("127.0.0.1");
        assertThat(DEFAULTS.listening().port()).isEqualTo(8080);
        assertThat(DEFAULTS.authenticationMode()).isEqualTo(AuthenticationMode.NONE);
    }

    @Test
    void by_default_an_embedded_database_is_kept_in_the_working_directory_without_sample_data() {
        assertThat(DEFAULTS.storage().dataDirectory()).isEqualTo(Path.of("connections-data"));
        assertThat(DEFAULTS.storage().database()).isEmpty();
        assertThat(DEFAULTS.storage().sampleData()).isFalse();
    }

    @Test
    void by_default_bodies_have_up_to_16_MiB_and_duplicates_are_refused() {
        assertThat(DEFAULTS.limits().bodyBytes()).isEqualTo(16_777_216);
        assertThat(DEFAULTS.rules().duplicates()).isEqualTo(DuplicateRule.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"})
    void without_sign_in_the_addresses_of_this_machine_are_accepted(String host) {
        assertThatNoException().isThrownBy(() -> DEFAULTS.withHost(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.7", "::", "127.0.0.1.example.org", "localhost.example.org", ""})
    void without_sign_in_any_other_host_is_refused(String host) {
        assertRefused(() -> DEFAULTS.withHost(host), "--host " + host + ": without --auth token");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void a_port_out_of_range_is_refused(int port) {
        assertRefused(() -> DEFAULTS.withPort(port), "--port " + port + ": give a number from 0 to 65535");
    }

    @Test
    void by_default_delta_links_can_be_followed_for_a_week() {
        assertThat(DEFAULTS.limits().changeTrackingDays()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 366})
    void days_of_change_tracking_out_of_range_are_refused(int days) {
        assertRefused(
                () -> Limits.DEFAULT.withChangeTrackingDays(days),
                "--change-tracking-days " + days + ": give a number from 1 to 365");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_023, 1_073_741_825})
    void a_limit_on_bodies_out_of_range_is_refused(int bytes) {
        assertRefused(() -> Limits.DEFAULT.withBodyBytes(bytes), "--max-body-bytes " + bytes);
    }

    @Test
    void another_kind_of_database_is_refused() {
        assertRefused(
                () -> DEFAULTS.withDatabase(new DatabaseSettings("jdbc:mysql://localhost/x", "ann", "")),
                "jdbc:postgresql://host/database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/connections?password=top-secret",
                "jdbc:postgresql://localhost/connections?ssl=true&sslpassword=top-secret",
                "jdbc:postgresql://ann:top-secret@localhost/connections",
                "jdbc:postgresql://localhost/connections?user=ann&pass%77ord=top-secret",
                "jdbc:postgresql://localhost/connections?user=ann%26password=top-secret",
                "jdbc:h2:mem:x;USER=ann;Password = top-secret",
                "jdbc:h2:./data;PASSWORD=top-secret"
            })
    void a_password_in_the_database_url_is_refused_and_not_repeated(String url) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> DEFAULTS.withDatabase(new DatabaseSettings(url, "ann", "")))
                .withMessageContaining("--database-password-file")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("top-secret"));
    }

    @Test
    void settings_in_a_log_line_do_not_give_the_password_away() {
        ServerSettings settings =
                DEFAULTS.withDatabase(new DatabaseSettings("jdbc:postgresql://localhost/x", "ann", "top-secret"));

        assertThat(settings.toString()).doesNotContain("top-secret");
        assertThat(settings.storage().place()).doesNotContain("top-secret");
    }

    private static void assertRefused(ThrowingCallable setting, String message) {
        assertThatExceptionOfType(InvalidSetting.class).isThrownBy(setting).withMessageContaining(message);
    }
}
