package dev.connections.jpa.store;

import dev.connections.application.port.Ports;
import dev.connections.contracts.PortContracts;
import dev.connections.jpa.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store on H2 in a file")
class H2FileContractsTest extends PortContracts {

    @Override
    protected Ports emptyStore(Clock clock) {
        return TestDatabase.H2_FILE.emptyStore().ports(clock);
    }
}
