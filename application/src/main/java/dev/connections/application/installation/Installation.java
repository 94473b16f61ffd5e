package dev.connections.application.installation;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.port.Ports;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.participant.Participant;

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
