package dev.connections.application.security;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.access.EscalationGuard;
import dev.connections.application.attribute.CarriedAttributes;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.command.UpdateOrCreate;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.port.SecurityRoles;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;

/** The use cases of the tree of business units. */
public final class BusinessUnitUseCases implements ManageBusinessUnits {

    private final BusinessUnits businessUnits;
    private final SecurityRoles roles;
    private final UnitOfWork unitOfWork;
    private final IdGenerator ids;
    private final AccessControl access;
    private final EscalationGuard escalation;
    private final CarriedAttributes attributes;

    public BusinessUnitUseCases(
            Ports ports, AccessControl access, EscalationGuard escalation, CarriedAttributes attributes) {
        businessUnits = ports.businessUnits();
        roles = ports.securityRoles();
        unitOfWork = ports.unitOfWork();
        ids = ports.ids();
        this.access = access;
        this.escalation = escalation;
        this.attributes = attributes;
    }

    @Override
    public BusinessUnit create(Optional<BusinessUnit.Id> id, BusinessUnitFacts facts, Caller caller) {
        access.require(caller, AccessRight.CREATE, RecordTypes.BUSINESS_UNIT);
        AttributeChanges values = attributes.ofNew(RecordTypes.BUSINESS_UNIT, facts.values());
        return unitOfWork.perform(() -> {
            BusinessUnitTree tree = businessUnits.treeHeld();
            attributes.hold(values);
            attributes.requireReferable(values, caller);
            BusinessUnit unit = BusinessUnit.create(
                    id.orElseGet(() -> new BusinessUnit.Id(ids.next())),
                    facts.name().orElse(""),
                    Optional.of(found(facts.parent().orElse(Administrator.ROOT.id()), tree)
                            .id()));
            businessUnits.add(unit);
            attributes.keepNew(ref(unit.id()), values);
            return unit;
        });
    }

    @Override
    public Saved save(BusinessUnit.Id id, BusinessUnitFacts facts, Precondition precondition, Caller caller) {
        return unitOfWork.perform(() -> {
            requireToSave(id, caller);
            return UpdateOrCreate.perform(
                    () -> change(id, facts, precondition, caller), () -> create(Optional.of(id), facts, caller));
        });
    }

    private boolean change(BusinessUnit.Id id, BusinessUnitFacts facts, Precondition precondition, Caller caller) {
        BusinessUnitTree tree = businessUnits.treeHeld();
        Optional<BusinessUnit> before = find(id, precondition, tree);
        before.ifPresent(unit -> {
            access.require(caller, AccessRight.WRITE, RecordTypes.BUSINESS_UNIT);
            AttributeChanges values = attributes.ofChanged(RecordTypes.BUSINESS_UNIT, facts.values());
            attributes.hold(values);
            attributes.requireReferable(values, caller);
            BusinessUnit renamed = facts.name().map(unit::rename).orElse(unit);
            BusinessUnit moved = facts.parent()
                    .map(above -> renamed.move(found(above, tree).id(), tree))
                    .orElse(renamed);
            facts.parent().ifPresent(above -> escalation.requireToMove(caller, renamed, above));
            businessUnits.replace(moved);
            attributes.keep(ref(id), values);
        });
        return before.isPresent();
    }

    @Override
    public void delete(BusinessUnit.Id id, Precondition precondition, Caller caller) {
        access.require(caller, AccessRight.DELETE, RecordTypes.BUSINESS_UNIT);
        unitOfWork.perform(() -> {
            BusinessUnitTree tree = businessUnits.treeHeld();
            BusinessUnit unit = find(id, precondition, tree).orElseThrow(() -> missing(id));
            if (unit.isRoot()) {
                throw stillNeeded(id, "it is the root of all others");
            }
            if (tree.from(id).size() > 1) {
                throw stillNeeded(id, "there are business units below it");
            }
            if (businessUnits.isInUse(id) || roles.anyIn(id)) {
                throw stillNeeded(id, "users, teams, records or roles are in it");
            }
            businessUnits.remove(id);
            return unit;
        });
    }

    /**
     * Checked before any precondition, so that a caller who may not save does not learn the row's version by trying.
     */
    private void requireToSave(BusinessUnit.Id id, Caller caller) {
        AccessRight right = businessUnits.find(id).isPresent() ? AccessRight.WRITE : AccessRight.CREATE;
        access.require(caller, right, RecordTypes.BUSINESS_UNIT);
    }

    private static Optional<BusinessUnit> find(BusinessUnit.Id id, Precondition precondition, BusinessUnitTree tree) {
        Optional<BusinessUnit> found = tree.find(id);
        precondition.require(ref(id), found.map(BusinessUnit::version));
        return found;
    }

    private static RecordRef ref(BusinessUnit.Id id) {
        return new RecordRef(RecordTypes.BUSINESS_UNIT, id.value());
    }

    private static BusinessUnit found(BusinessUnit.Id id, BusinessUnitTree tree) {
        return tree.find(id).orElseThrow(() -> missing(id));
    }

    private static RuleViolation missing(BusinessUnit.Id id) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.BUSINESS_UNIT, id);
    }

    private static RuleViolation stillNeeded(BusinessUnit.Id id, String reason) {
        return RuleViolation.of(ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION, RecordTypes.BUSINESS_UNIT, id, reason);
    }
}
