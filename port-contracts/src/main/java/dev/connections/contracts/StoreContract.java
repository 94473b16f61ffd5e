package dev.connections.contracts;

import dev.connections.application.port.Ports;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.record.RecordType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What holds of a store, beginning with an empty one before each test. */
public abstract class StoreContract {

    protected Ports ports;
    protected Fixtures given;

    /** A store for records of the standard types, without a single row. */
    protected abstract Ports emptyStore(Clock clock);

    @BeforeEach
    void openAnEmptyStore() {
        ports = emptyStore(Clock.fixed(Fixtures.MONDAY, ZoneOffset.UTC));
        given = new Fixtures(ports);
    }

    /** How many rows there are of that type. */
    protected long count(RecordType type) {
        return idsOf(type).size();
    }

    /** The ids of all rows of that type. */
    protected Set<UUID> idsOf(RecordType type) {
        Set<UUID> ids = new HashSet<>();
        Column id = new Column(type.primaryId());
        Query all = new Query(type.logicalName(), List.of(id), Condition.everything(), List.of(), Query.MAX_ROWS);
        ports.queries().run(all, row -> ids.add((UUID) row.value(id)));
        return ids;
    }
}
