package dev.connections.jpa.store;

import dev.connections.application.port.Ports;
import dev.connections.contracts.PortContracts;
import dev.connections.jpa.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store on PostgreSQL")
class PostgreSqlContractsTest extends PortContracts {

    @Override
    protected Ports emptyStore(Clock clock) {
        return TestDatabase.POSTGRESQL.emptyStore().ports(clock);
    }
}
