package dev.connections.jpa.store;

import dev.connections.application.port.Records;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.entity.ParticipantEntity;
import dev.connections.jpa.mapping.DomainFactory;
import dev.connections.jpa.mapping.Families;
import dev.connections.jpa.mapping.ParticipantRows;
import dev.connections.jpa.transaction.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Records of all types, in one table. */
public final class StoredRecords implements Records {

    /** A family is asked for by its base, a type by itself. */
    private static final String BY_REF = "from Participant p where p.familyCode = :family and p.id = :id"
            + " and (p.objectTypeCode = :code or p.familyCode = :code)";

    private static final List<Integer> PRINCIPALS =
            List.of(RecordTypes.SYSTEM_USER.objectTypeCode(), RecordTypes.TEAM.objectTypeCode());

    private static final VersionedUpdate<ParticipantEntity> UPDATE = VersionedUpdate.<ParticipantEntity>of(
                    "Participant")
            .key("objectTypeCode", row -> row.objectTypeCode)
            .key("id", row -> row.id)
            .set("name", row -> row.name)
            .set("parentId", row -> row.parentId)
            .set("mergedIntoId", row -> row.mergedIntoId)
            .set("merged", row -> row.merged)
            .set("objectId", row -> row.objectId)
            .set("disabled", row -> row.disabled)
            .set("domainName", row -> row.domainName)
            .set("emailAddress", row -> row.emailAddress)
            .set("stateCode", row -> row.stateCode)
            .set("statusCode", row -> row.statusCode)
            .set("ownerTypeCode", row -> row.ownerTypeCode)
            .set("ownerId", row -> row.ownerId)
            .set("owningBusinessUnitId", row -> row.owningBusinessUnitId);

    private final Transactions transactions;
    private final Tombstones tombstones;
    private final Families families;
    private final DomainFactory domain;

    public StoredRecords(Transactions transactions, Tombstones tombstones, RecordTypes types) {
        this.transactions = transactions;
        this.tombstones = tombstones;
        families = new Families(types);
        domain = new DomainFactory(types);
    }

    @Override
    public Optional<Participant> find(RecordRef ref) {
        return transactions.read(
                session -> byRef(session, ref).uniqueResultOptional().map(domain::participant));
    }

    @Override
    public Optional<Participant> findForUpdate(RecordRef ref) {
        return transactions.write(session -> byRef(session, ref)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .map(domain::participant));
    }

    /** One statement for each family, in the order of the families' codes: ids are unique within a family. */
    @Override
    public List<Participant> findForUpdateAll(Collection<RecordRef> refs) {
        SortedMap<Integer, List<UUID>> byFamily = new TreeMap<>();
        refs.stream()
                .filter(ref -> families.knows(ref.type()))
                .sorted()
                .forEach(ref -> byFamily.computeIfAbsent(families.baseCode(ref.type()), first -> new ArrayList<>())
                        .add(ref.id()));
        return transactions.write(session -> byFamily.entrySet().stream()
                .flatMap(family ->
                        Chunks.of(family.getValue()).stream().flatMap(ids -> held(session, family.getKey(), ids)))
                .map(domain::participant)
                .toList());
    }

    private static Stream<ParticipantEntity> held(StatelessSession session, int familyCode, List<UUID> ids) {
        return session
                .createSelectionQuery(
                        "from Participant p where p.familyCode = :family and p.id in (:ids)"
                                + " order by p.objectTypeCode, p.id",
                        ParticipantEntity.class)
                .setParameter("family", familyCode)
                .setParameterList("ids", ids)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .stream();
    }

    @Override
    public void add(Participant participant) {
        RecordRef ref = participant.ref();
        int familyCode = families.baseCode(ref.type());
        transactions.write(session -> {
            if (isTaken(session, familyCode, ref)) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, ref.type(), ref.id());
            }
            return session.insert(ParticipantRows.ROWS.row(participant, familyCode));
        });
    }

    @Override
    public void replace(Participant changed) {
        ParticipantEntity row = ParticipantRows.ROWS.row(
                changed, families.baseCode(changed.ref().type()));
        transactions.write(session -> {
            UPDATE.execute(row, session);
            return row;
        });
    }

    @Override
    public List<Participant> below(RecordRef ref) {
        return transactions.read(session -> session.createSelectionQuery(
                        "from Participant p where p.objectTypeCode in (:codes) and p.parentId = :id order by p.id",
                        ParticipantEntity.class)
                .setParameterList("codes", families.codes(ref.type()))
                .setParameter("id", ref.id())
                .getResultStream()
                .map(domain::participant)
                .toList());
    }

    @Override
    public void remove(RecordRef ref) {
        transactions.write(session -> {
            release(session, ref);
            tombstones.set(session, ref.type(), ref.id());
            return session.createMutationQuery(
                            "delete from Participant p where p.objectTypeCode in (:codes) and p.id = :id")
                    .setParameterList("codes", families.codes(ref.type()))
                    .setParameter("id", ref.id())
                    .executeUpdate();
        });
    }

    /** What stood below the record stands at the top; what was merged into it stays so, but names no survivor. */
    private void release(StatelessSession session, RecordRef gone) {
        session.createMutationQuery("update Participant p set p." + VersionedUpdate.NEXT_VERSION
                        + ", p.parentId = null where p.parentId = :id and p.objectTypeCode in (:codes)")
                .setParameter("id", gone.id())
                .setParameterList("codes", families.codes(gone.type()))
                .executeUpdate();
        session.createMutationQuery("update Participant p set p." + VersionedUpdate.NEXT_VERSION
                        + ", p.mergedIntoId = null where p.mergedIntoId = :id and p.objectTypeCode in (:codes)")
                .setParameter("id", gone.id())
                .setParameterList("codes", families.codes(gone.type()))
                .executeUpdate();
    }

    private SelectionQuery<ParticipantEntity> byRef(StatelessSession session, RecordRef ref) {
        return session.createSelectionQuery(BY_REF, ParticipantEntity.class)
                .setParameter("family", families.baseCode(ref.type()))
                .setParameter("code", ref.type().objectTypeCode())
                .setParameter("id", ref.id());
    }

    /**
     * The records of a family share their ids' attribute, and users and teams are distinguished by their ids alone, so
     * no two of them may have the same id.
     */
    private static boolean isTaken(StatelessSession session, int familyCode, RecordRef ref) {
        List<Integer> alike = PRINCIPALS.contains(familyCode) ? PRINCIPALS : List.of(familyCode);
        return !session.createSelectionQuery(
                        "select 1 from Participant p where p.familyCode in (:families) and p.id = :id", Integer.class)
                .setParameterList("families", alike)
                .setParameter("id", ref.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
