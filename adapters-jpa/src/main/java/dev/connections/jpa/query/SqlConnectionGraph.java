package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Traversal;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.attribute.SideTables;
import dev.connections.jpa.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Traverses the graph of connections by one recursive query for each traversal. */
public final class SqlConnectionGraph implements ConnectionGraph {

    private final StatementRunner runner;
    private final RecordTypes types;
    private final SqlDialect dialect;
    private final EntityTables tables;

    /** A graph among records of these entities, on a database that speaks that dialect. */
    public SqlConnectionGraph(
            Transactions transactions, EntityCatalogue entities, SideTables sideTables, SqlDialect dialect) {
        runner = new StatementRunner(transactions, dialect);
        types = entities.recordTypes();
        this.dialect = dialect;
        tables = new EntityTables(entities, sideTables);
    }

    @Override
    public List<ReachedRecord> around(Traversal traversal, int limit) {
        TraversalRenderer renderer = new TraversalRenderer(traversal, tables, dialect);
        return reachedRecords(renderer.around(), renderer.values(), Optional.of(RowLimit.first(limit)));
    }

    @Override
    public Optional<ReachedRecord> to(RecordRef target, Traversal traversal) {
        TraversalRenderer renderer = new TraversalRenderer(traversal, tables, dialect);
        return reachedRecords(renderer.to(target), renderer.values(), Optional.empty()).stream()
                .findFirst();
    }

    private List<ReachedRecord> reachedRecords(Statement statement, QueryValues values, Optional<RowLimit> limit) {
        List<ReachedRecord> reached = new ArrayList<>();
        runner.run(statement, values, limit, row -> reached.add(reachedRecord(row)));
        return reached;
    }

    private ReachedRecord reachedRecord(@Nullable Object[] values) {
        RecordRef record = new RecordRef(types.coded((Integer) values[0]).orElseThrow(), (UUID) values[1]);
        return new ReachedRecord(record, rows((String) values[2]));
    }

    private static List<ConnectionId> rows(String path) {
        List<ConnectionId> rows = new ArrayList<>();
        for (int begin = 0; begin < path.length(); begin += TraversalRenderer.ID_LENGTH) {
            rows.add(new ConnectionId(UUID.fromString(path.substring(begin, begin + TraversalRenderer.ID_LENGTH))));
        }
        return rows;
    }
}
