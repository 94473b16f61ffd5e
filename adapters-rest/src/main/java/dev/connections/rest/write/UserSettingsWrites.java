package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.user.ManageUserSettings;
import dev.connections.application.user.UserSettingsUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.access.Principal;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.payload.Payload;
import java.util.UUID;

/** User settings. They exist as long as the user does. */
final class UserSettingsWrites implements EntityWrites.OfChangeable {

    private final ManageUserSettings settings;

    UserSettingsWrites(ManageUserSettings settings) {
        this.settings = settings;
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        UserSettingsUpdate update = new UserSettingsUpdate(
                new Principal.User(id),
                payload.change("timezonecode", Integer.class),
                new Change<>(payload.required("uilanguageid", Integer.class)),
                precondition);
        settings.update(update, caller);
        return Saved.CHANGED;
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        throw onlyChanged();
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        throw onlyChanged();
    }

    private static WireError onlyChanged() {
        return WireCode.METHOD.error("The settings of a user come and go with the user. PATCH them.");
    }
}
