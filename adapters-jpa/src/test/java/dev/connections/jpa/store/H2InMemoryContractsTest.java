package dev.connections.jpa.store;

import dev.connections.application.port.Ports;
import dev.connections.contracts.PortContracts;
import dev.connections.jpa.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store on H2 in memory")
class H2InMemoryContractsTest extends PortContracts {

    @Override
    protected Ports emptyStore(Clock clock) {
        return TestDatabase.H2_IN_MEMORY.emptyStore().ports(clock);
    }
}
