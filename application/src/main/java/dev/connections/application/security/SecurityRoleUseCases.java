package dev.connections.application.security;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.access.EscalationGuard;
import dev.connections.application.access.Owners;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.command.UpdateOrCreate;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Records;
import dev.connections.application.port.SecurityRoles;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The use cases of security roles: create, change and delete them, assign them to users and teams, and look up the
 * effective privileges.
 */
public final class SecurityRoleUseCases implements ManageSecurityRoles, AssignRoles, RetrievePrivileges {

    private final SecurityRoles roles;
    private final Records records;
    private final Principals principals;
    private final BusinessUnits businessUnits;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final IdGenerator ids;
    private final AccessControl access;
    private final EscalationGuard escalation;
    private final Privileges privileges;

    public SecurityRoleUseCases(Ports ports, AccessControl access, EscalationGuard escalation, Privileges privileges) {
        roles = ports.securityRoles();
        records = ports.records();
        principals = ports.principals();
        businessUnits = ports.businessUnits();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        ids = ports.ids();
        this.access = access;
        this.escalation = escalation;
        this.privileges = privileges;
    }

    @Override
    public SecurityRole create(
            Optional<SecurityRole.Id> id, String name, Optional<BusinessUnit.Id> businessUnit, Caller caller) {
        access.require(caller, AccessRight.CREATE, RecordTypes.ROLE);
        return unitOfWork.perform(() -> {
            SecurityRole role = SecurityRole.create(
                    id.orElseGet(() -> new SecurityRole.Id(ids.next())),
                    name,
                    businessUnit.map(this::known).orElseGet(() -> placeOf(caller)),
                    caller.stamp(clock.instant()));
            roles.add(role);
            return role;
        });
    }

    @Override
    public Saved save(SecurityRole.Id id, Optional<String> name, Precondition precondition, Caller caller) {
        return unitOfWork.perform(() -> {
            requireToSave(id, caller);
            return UpdateOrCreate.perform(
                    () -> rename(id, name, precondition, caller),
                    () -> create(Optional.of(id), name.orElse(""), Optional.empty(), caller));
        });
    }

    private boolean rename(SecurityRole.Id id, Optional<String> name, Precondition precondition, Caller caller) {
        Optional<SecurityRole> found = find(id, precondition);
        found.ifPresent(role -> {
            access.require(caller, AccessRight.WRITE, RecordTypes.ROLE);
            name.ifPresent(text -> roles.replace(role.rename(text, caller.stamp(clock.instant()))));
        });
        return found.isPresent();
    }

    @Override
    public void delete(SecurityRole.Id id, Precondition precondition, Caller caller) {
        access.require(caller, AccessRight.DELETE, RecordTypes.ROLE);
        unitOfWork.perform(() -> {
            SecurityRole role = find(id, precondition).orElseThrow(() -> missing(id));
            escalation.requireToChange(caller, id, role.requireChangeable().privileges());
            roles.remove(id);
            return role;
        });
    }

    @Override
    public void addPrivileges(SecurityRole.Id id, Map<Privilege, PrivilegeDepth> more, Caller caller) {
        access.require(caller, AccessRight.WRITE, RecordTypes.ROLE);
        unitOfWork.perform(() -> {
            SecurityRole before = held(id);
            SecurityRole after = before.add(more, caller.stamp(clock.instant()));
            escalation.requireToChange(caller, id, farthest(more, before));
            roles.replace(after);
            return after;
        });
    }

    @Override
    public void removePrivilege(SecurityRole.Id id, Privilege privilege, Caller caller) {
        access.require(caller, AccessRight.WRITE, RecordTypes.ROLE);
        unitOfWork.perform(() -> {
            SecurityRole before = held(id);
            SecurityRole after = before.remove(privilege, caller.stamp(clock.instant()));
            before.depthOf(privilege)
                    .ifPresent(depth -> escalation.requireToChange(caller, id, Map.of(privilege, depth)));
            roles.replace(after);
            return after;
        });
    }

    @Override
    public void assign(SecurityRole.Id id, Principal principal, Caller caller) {
        access.require(caller, AccessRight.ASSIGN, RecordTypes.ROLE);
        unitOfWork.perform(() -> {
            SecurityRole role = held(id, principal);
            escalation.requireToGive(caller, principal, role.privileges());
            roles.assign(id, principal);
            return role;
        });
    }

    @Override
    public void withdraw(SecurityRole.Id id, Principal principal, Caller caller) {
        access.require(caller, AccessRight.ASSIGN, RecordTypes.ROLE);
        unitOfWork.perform(() -> {
            SecurityRole role = held(id, principal);
            if (principal.equals(Administrator.USER) && id.equals(StandardRoles.SYSTEM_ADMINISTRATOR)) {
                role.requireChangeable();
            }
            escalation.requireToGive(caller, principal, role.privileges());
            roles.withdraw(id, principal);
            return role;
        });
    }

    @Override
    public SecurityRole role(SecurityRole.Id id, Caller caller) {
        access.require(caller, AccessRight.READ, RecordTypes.ROLE);
        return unitOfWork.perform(() -> found(id));
    }

    @Override
    public Map<Privilege, Grant> privilegesOf(Principal principal, Caller caller) {
        return unitOfWork.perform(() -> {
            access.requireToKnow(caller, principal, new Owners(principals).known(principal));
            return held(principal);
        });
    }

    /** The depth of each of these privileges before or after the change, whichever is greater. */
    private static Map<Privilege, PrivilegeDepth> farthest(Map<Privilege, PrivilegeDepth> more, SecurityRole before) {
        return more.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> before.depthOf(entry.getKey())
                                .map(entry.getValue()::farther)
                                .orElse(entry.getValue())));
    }

    private Map<Privilege, Grant> held(Principal principal) {
        return principals.effectiveGrants(principal, privileges.all()).grants().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> farthest(entry.getValue())));
    }

    private static Grant farthest(List<Grant> grants) {
        return grants.stream().max(Comparator.comparing(Grant::depth)).orElseThrow();
    }

    /**
     * Checked before any precondition, so that a caller who may not save does not learn the row's version by trying.
     */
    private void requireToSave(SecurityRole.Id id, Caller caller) {
        AccessRight right = roles.find(id).isPresent() ? AccessRight.WRITE : AccessRight.CREATE;
        access.require(caller, right, RecordTypes.ROLE);
    }

    private Optional<SecurityRole> find(SecurityRole.Id id, Precondition precondition) {
        Optional<SecurityRole> found = roles.findForUpdate(id);
        precondition.require(new RecordRef(RecordTypes.ROLE, id.value()), found.map(SecurityRole::version));
        return found;
    }

    /** Locks the principal and the role, so that neither is deleted while the role is given or taken. */
    private SecurityRole held(SecurityRole.Id id, Principal principal) {
        Optional<Participant> holder = records.findForUpdate(principal.record());
        SecurityRole role = held(id);
        if (holder.isEmpty()) {
            throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, principal.type(), principal.id());
        }
        return role;
    }

    private SecurityRole held(SecurityRole.Id id) {
        return roles.findForUpdate(id).orElseThrow(() -> missing(id));
    }

    private SecurityRole found(SecurityRole.Id id) {
        return roles.find(id).orElseThrow(() -> missing(id));
    }

    @Override
    public BusinessUnit.Id placeOf(Caller caller) {
        return placeOf(caller.user());
    }

    private BusinessUnit.Id placeOf(Principal.User user) {
        return principals.businessUnitOf(user).orElse(Administrator.ROOT.id());
    }

    private BusinessUnit.Id known(BusinessUnit.Id unit) {
        return businessUnits
                .find(unit)
                .map(BusinessUnit::id)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.BUSINESS_UNIT, unit));
    }

    private static RuleViolation missing(SecurityRole.Id id) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.ROLE, id);
    }
}
