package dev.connections.memory;

import dev.connections.application.port.Records;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The participants of all types. */
final class InMemoryRecords implements Records {

    private static final Set<RecordType> PRINCIPALS = Set.of(RecordTypes.SYSTEM_USER, RecordTypes.TEAM);

    private final InMemoryTransactions transactions;
    private final InMemoryChanges changes;

    InMemoryRecords(InMemoryTransactions transactions, InMemoryChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public Optional<Participant> find(RecordRef ref) {
        return transactions.state().records.values().stream()
                .filter(record -> record.ref().id().equals(ref.id()))
                .filter(record -> ref.type().includes(record.ref().type()))
                .findFirst();
    }

    /** Units of work run one at a time, so what is found needs no lock. */
    @Override
    public Optional<Participant> findForUpdate(RecordRef ref) {
        return find(ref);
    }

    @Override
    public List<Participant> findForUpdateAll(Collection<RecordRef> refs) {
        return refs.stream()
                .sorted()
                .flatMap(ref -> findForUpdate(ref).stream())
                .distinct()
                .toList();
    }

    @Override
    public void add(Participant participant) {
        transactions.write(state -> {
            if (state.records.keySet().stream().anyMatch(ref -> shareAnId(ref, participant.ref()))) {
                throw RuleViolation.of(
                        ErrorCode.DUPLICATE_RECORD,
                        participant.ref().type(),
                        participant.ref().id());
            }
            keep(state, participant);
        });
    }

    @Override
    public void replace(Participant changed) {
        transactions.write(state -> {
            Participant stored = Optional.ofNullable(state.records.get(changed.ref()))
                    .orElseThrow(() -> new IllegalStateException("There is no " + changed.ref() + " to replace."));
            StaleVersion.refuse(changed.version(), stored.version());
            keep(state, changed);
        });
    }

    @Override
    public List<Participant> below(RecordRef ref) {
        return transactions.state().records.values().stream()
                .filter(record -> record.parent().equals(Optional.of(ref)))
                .toList();
    }

    @Override
    public void remove(RecordRef ref) {
        transactions.write(state -> {
            state.records.remove(ref);
            state.attributes.remove(ref);
            state.settings.remove(ref);
            changes.deleted(state, ref);
            state.records.values().stream()
                    .filter(record -> !record.without(ref).equals(record))
                    .toList()
                    .forEach(record -> keep(state, record.without(ref)));
        });
    }

    private static void keep(State state, Participant participant) {
        state.records.put(participant.ref(), participant.at(state.nextVersion()));
    }

    /** Activities have their ids in common, and so have users and teams. */
    private static boolean shareAnId(RecordRef one, RecordRef other) {
        return one.id().equals(other.id())
                && (one.type().equals(other.type())
                        || isActivity(one) && isActivity(other)
                        || PRINCIPALS.contains(one.type()) && PRINCIPALS.contains(other.type()));
    }

    private static boolean isActivity(RecordRef ref) {
        return RecordTypes.ACTIVITY_POINTER.includes(ref.type());
    }
}
