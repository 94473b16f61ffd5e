package dev.connections.application.security;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.access.EscalationGuard;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Records;
import dev.connections.application.port.Teams;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Principal;
import dev.connections.domain.participant.Participant;

/** The use cases of team membership. */
public final class TeamUseCases implements ManageTeams {

    private final Teams teams;
    private final Records records;
    private final UnitOfWork unitOfWork;
    private final AccessControl access;
    private final EscalationGuard escalation;

    public TeamUseCases(Ports ports, AccessControl access, EscalationGuard escalation) {
        teams = ports.teams();
        records = ports.records();
        unitOfWork = ports.unitOfWork();
        this.access = access;
        this.escalation = escalation;
    }

    @Override
    public void join(Principal.User user, Principal.Team team, Caller caller) {
        change(user, team, caller, () -> teams.join(user, team));
    }

    @Override
    public void leave(Principal.User user, Principal.Team team, Caller caller) {
        change(user, team, caller, () -> teams.leave(user, team));
    }

    /** Locks both, so that neither is deleted meanwhile. */
    private void change(Principal.User user, Principal.Team team, Caller caller, Runnable change) {
        unitOfWork.perform(() -> {
            hold(user);
            Participant held = hold(team);
            access.require(caller, AccessRight.WRITE, held.ref(), held.ownership());
            escalation.requireToJoin(caller, user, team);
            change.run();
            return held;
        });
    }

    private Participant hold(Principal principal) {
        return records.findForUpdate(principal.record())
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, principal.type(), principal.id()));
    }
}
