package dev.connections.memory;

import dev.connections.application.port.BusinessUnits;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;
import java.util.stream.Stream;

/** The business units of a store in memory. */
final class InMemoryBusinessUnits implements BusinessUnits {

    private final InMemoryTransactions transactions;

    InMemoryBusinessUnits(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<BusinessUnit> find(BusinessUnit.Id id) {
        return Optional.ofNullable(transactions.state().businessUnits.get(id));
    }

    @Override
    public BusinessUnitTree tree() {
        return BusinessUnitTree.of(transactions.state().businessUnits.values());
    }

    /** Units of work run one at a time, so the tree needs no lock. */
    @Override
    public BusinessUnitTree treeHeld() {
        return tree();
    }

    @Override
    public void add(BusinessUnit unit) {
        if (find(unit.id()).isPresent()) {
            throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.BUSINESS_UNIT, unit.id());
        }
        keep(unit);
    }

    @Override
    public void replace(BusinessUnit changed) {
        BusinessUnit stored = find(changed.id())
                .orElseThrow(() -> new IllegalStateException("There is no business unit " + changed.id() + "."));
        StaleVersion.refuse(changed.version(), stored.version());
        keep(changed);
    }

    @Override
    public void remove(BusinessUnit.Id id) {
        transactions.write(state -> {
            state.businessUnits.remove(id);
            state.attributes.remove(new RecordRef(RecordTypes.BUSINESS_UNIT, id.value()));
        });
    }

    @Override
    public boolean isInUse(BusinessUnit.Id id) {
        State state = transactions.state();
        Stream<Ownership> ofRecords = state.records.values().stream().map(Participant::ownership);
        Stream<Ownership> ofRows = state.connections.values().stream()
                .map(Connection::rows)
                .flatMap(rows ->
                        Stream.of(rows.master().ownership(), rows.reciprocal().ownership()));
        return Stream.concat(ofRecords, ofRows)
                .anyMatch(ownership -> ownership.businessUnit().equals(id));
    }

    private void keep(BusinessUnit unit) {
        transactions.write(state -> state.businessUnits.put(
                unit.id(), new BusinessUnit(unit.id(), unit.name(), unit.parent(), state.nextVersion())));
    }
}
