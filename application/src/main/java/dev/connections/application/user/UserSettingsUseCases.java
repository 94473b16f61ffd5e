package dev.connections.application.user;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Records;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;

/** The use case of user settings. They are stored with the user and share its version. */
public final class UserSettingsUseCases implements ManageUserSettings {

    private final Records records;
    private final Principals principals;
    private final UnitOfWork unitOfWork;
    private final AccessControl access;

    public UserSettingsUseCases(Ports ports, AccessControl access) {
        records = ports.records();
        principals = ports.principals();
        unitOfWork = ports.unitOfWork();
        this.access = access;
    }

    @Override
    public void update(UserSettingsUpdate update, Caller caller) {
        Principal.User user = update.user();
        boolean own = caller.users().stream().allMatch(user::equals);
        if (!own) {
            access.require(caller, AccessRight.WRITE, RecordTypes.SYSTEM_USER);
        }
        RecordRef settings = new RecordRef(RecordTypes.USER_SETTINGS, user.id());
        unitOfWork.perform(() -> {
            Optional<Participant> found = records.findForUpdate(user.record());
            found.filter(other -> !own)
                    .ifPresent(other -> access.require(caller, AccessRight.WRITE, user.record(), other.ownership()));
            update.precondition().require(settings, found.map(Participant::version));
            if (found.isEmpty()) {
                throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, settings.type(), settings.id());
            }
            UserSettings before = principals.settingsOf(user);
            UserSettings after = update.appliedTo(before);
            if (!after.equals(before)) {
                principals.keepSettings(user, after);
            }
            return after;
        });
    }
}
