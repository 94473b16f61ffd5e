package dev.connections.application.installation;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Ports;
import dev.connections.application.port.SecurityRoles;
import dev.connections.application.signin.Identities;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Identity;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.participant.Participant;
import java.util.UUID;

/** Prepares a store for its first use, and for what is new since the last. */
public final class Installation {

    private final Ports ports;
    private final Privileges privileges;

    public Installation(Ports ports, Privileges privileges) {
        this.ports = ports;
        this.privileges = privileges;
    }

    /**
     * Makes the root of the business units, the standard roles and the administrator, unless they are there already, and
     * gives administrators the privileges that have come since.
     */
    public void prepare() {
        ports.unitOfWork().perform(() -> {
            Stamp stamp = Administrator.CALLER.stamp(ports.clock().instant());
            BusinessUnits businessUnits = ports.businessUnits();
            if (businessUnits.find(Administrator.ROOT.id()).isEmpty()) {
                businessUnits.add(Administrator.ROOT);
            }
            ports.securityRoles().publish(privileges.all());
            prepareRoles(stamp);
            if (ports.records().find(Administrator.USER.record()).isEmpty()) {
                makeAdministrator(stamp);
            }
            ports.securityRoles().assign(StandardRoles.SYSTEM_ADMINISTRATOR, Administrator.USER);
            return privileges;
        });
    }

    /**
     * Makes the user of that object id the administrator from now on, in place of the previous one.
     *
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when another user is known by it already
     */
    public void appoint(UUID objectId) {
        Caller caller = Administrator.CALLER;
        ports.unitOfWork().perform(() -> {
            Participant administrator =
                    ports.records().findForUpdate(Administrator.USER.record()).orElseThrow();
            Identity identity = administrator.identity().knownBy(objectId);
            if (!identity.equals(administrator.identity())) {
                ports.records()
                        .replace(new Identities(ports.principals())
                                .change(
                                        administrator,
                                        identity,
                                        caller,
                                        caller.stamp(ports.clock().instant())));
            }
            return administrator;
        });
    }

    private void prepareRoles(Stamp stamp) {
        SecurityRoles roles = ports.securityRoles();
        SecurityRole complete = StandardRoles.systemAdministrator(privileges, Administrator.ROOT.id(), stamp);
        roles.find(StandardRoles.SYSTEM_ADMINISTRATOR)
                .ifPresentOrElse(
                        known -> {
                            if (!known.privileges().equals(complete.privileges())) {
                                roles.replace(complete.at(known.version()));
                            }
                        },
                        () -> {
                            roles.add(complete);
                            roles.add(StandardRoles.basicUser(privileges, Administrator.ROOT.id(), stamp));
                        });
    }

    private void makeAdministrator(Stamp stamp) {
        ports.records()
                .add(Participant.create(
                        Administrator.USER.record(),
                        Administrator.NAME,
                        new Ownership(Administrator.USER, Administrator.ROOT.id()),
                        stamp));
    }
}
