package dev.connections.application.user;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.UserSettings;
import java.util.Optional;

/**
 * A change to what a user has chosen.
 *
 * @param timeZone a code as {@link TimeZones} has them; nothing for the zone of the server
 * @param language a locale id
 */
public record UserSettingsUpdate(
        Principal.User user, Change<Optional<Integer>> timeZone, Change<Integer> language, Precondition precondition) {

    UserSettings appliedTo(UserSettings current) {
        return new UserSettings(
                timeZone.appliedTo(current.timeZone()).map(TimeZones::require), language.appliedTo(current.language()));
    }
}
