package dev.connections.application.installation;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.port.Ports;
import dev.connections.application.signin.Identities;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Identity;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.participant.Participant;
import java.util.UUID;

/** Prepares a store for its first use. */
public final class Installation {

    private final Ports ports;

    public Installation(Ports ports) {
        this.ports = ports;
    }

    /** Makes the root of the business units and the administrator, unless they are there already. */
    public void prepare() {
        ports.unitOfWork().perform(() -> {
            if (ports.businessUnits().find(Administrator.ROOT.id()).isEmpty()) {
                ports.businessUnits().add(Administrator.ROOT);
            }
            return ports.records().find(Administrator.USER.record()).orElseGet(this::makeAdministrator);
        });
    }

    /**
     * Makes whoever is known by that object id the administrator from now on, in place of whoever was.
     *
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when another user is known by it already
     */
    public void appoint(UUID objectId) {
        Caller caller = Caller.of(Administrator.USER);
        ports.unitOfWork().perform(() -> {
            Participant administrator =
                    ports.records().findAndHold(Administrator.USER.record()).orElseThrow();
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

    private Participant makeAdministrator() {
        Participant administrator = Participant.create(
                Administrator.USER.record(),
                Administrator.NAME,
                new Ownership(Administrator.USER, Administrator.ROOT.id()),
                Caller.of(Administrator.USER).stamp(ports.clock().instant()));
        ports.records().add(administrator);
        return administrator;
    }
}
