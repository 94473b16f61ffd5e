package dev.connections.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class UserSettingsContract extends StoreContract {

    private static final UserSettings IN_BERLIN = new UserSettings(Optional.of(110), 1031);
    private static final Column ZONE = new Column("timezonecode");

    @Test
    void a_choice_is_kept_and_can_be_taken_back() {
        Principal.User ann = given.user("Ann");
        keep(ann, IN_BERLIN);
        assertThat(ports.principals().settingsOf(ann)).isEqualTo(IN_BERLIN);

        keep(ann, UserSettings.DEFAULT);
        assertThat(ports.principals().settingsOf(ann)).isEqualTo(UserSettings.DEFAULT);
    }

    @Test
    void a_choice_makes_a_new_version_of_the_user() {
        Principal.User ann = given.user("Ann");
        Version before = version(ann);

        keep(ann, IN_BERLIN);

        assertThat(version(ann)).isNotEqualTo(before);
    }

    @Test
    void settings_of_other_users_and_of_missing_users_are_the_defaults() {
        Principal.User ann = given.user("Ann");
        Principal.User ben = given.user("Ben");
        keep(ann, IN_BERLIN);

        assertThat(ports.principals().settingsOf(ben)).isEqualTo(UserSettings.DEFAULT);
        assertThat(ports.principals().settingsOf(new Principal.User(new UUID(4, 2))))
                .isEqualTo(UserSettings.DEFAULT);
    }

    @Test
    void only_users_have_a_row_of_settings() {
        keep(given.user("Ann"), IN_BERLIN);
        given.contact("Cleo");

        List<Object> zones = new ArrayList<>();
        ports.queries()
                .run(
                        new Query("usersettings", List.of(ZONE), Condition.everything(), List.of(), 10),
                        row -> zones.add(String.valueOf(row.value(ZONE))));
        assertThat(zones).contains("110").hasSize((int) count(RecordTypes.SYSTEM_USER));
    }

    private void keep(Principal.User user, UserSettings settings) {
        given.work(() -> ports.principals().keepSettings(user, settings));
    }

    private Version version(Principal.User user) {
        return ports.records().find(user.record()).orElseThrow().version();
    }
}
