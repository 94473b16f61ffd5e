package dev.connections.application.graph;

import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Row;
import dev.connections.application.reading.RunQuery;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the details of each connection on some paths. */
final class Steps {

    private static final Column ID = new Column("connectionid");
    private static final Column RECORD = new Column("record2id");
    private static final Column RECORD_NAME = Column.nameOf("record2id");
    private static final Column ROLE = new Column("record2roleid");
    private static final Column ROLE_NAME = Column.nameOf("record2roleid");

    private final EntityCatalogue entities;
    private final Map<ConnectionId, Step> byRow = new HashMap<>();

    private Steps(EntityCatalogue entities) {
        this.entities = entities;
    }

    /** The steps of these paths, as far as the caller sees them; no more paths than an answer of a query has rows. */
    static Steps over(List<ReachedRecord> arrivals, EntityCatalogue entities, RunQuery queries, Caller caller) {
        Steps steps = new Steps(entities);
        List<Object> rows = arrivals.stream()
                .flatMap(reachedRecord -> reachedRecord.path().stream())
                .<Object>map(ConnectionId::value)
                .distinct()
                .toList();
        if (!rows.isEmpty()) {
            List<Column> columns = List.of(RECORD, RECORD_NAME, ROLE, ROLE_NAME);
            Condition onAPath = new Condition.In(ID, rows);
            queries.run(
                    new Query(RecordTypes.CONNECTION.logicalName(), columns, onAPath, List.of(), Query.MAX_ROWS),
                    caller,
                    steps::read);
        }
        return steps;
    }

    /** The path with all its steps; empty when one of its connections is gone by now. */
    Optional<ConnectionPath> path(ReachedRecord reachedRecord) {
        List<Step> steps = reachedRecord.path().stream()
                .map(byRow::get)
                .filter(Objects::nonNull)
                .toList();
        return steps.size() == reachedRecord.path().size() ? Optional.of(new ConnectionPath(steps)) : Optional.empty();
    }

    private void read(Row row) {
        ConnectionId id = new ConnectionId((UUID) Objects.requireNonNull(row.value(ID)));
        Optional<Named> role = Optional.ofNullable(row.value(ROLE))
                .map(UUID.class::cast)
                .map(found -> new Named(new RecordRef(RecordTypes.CONNECTION_ROLE, found), text(row.value(ROLE_NAME))));
        Optional.ofNullable(row.target(RECORD))
                .flatMap(entities.recordTypes()::named)
                .map(type -> new Named(record(type, row), text(row.value(RECORD_NAME))))
                .ifPresent(record -> byRow.put(id, new Step(id, role, record)));
    }

    private static RecordRef record(RecordType type, Row row) {
        return new RecordRef(type, (UUID) Objects.requireNonNull(row.value(RECORD)));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(String.class::cast);
    }
}
