package dev.connections.memory;

import dev.connections.application.port.Ports;
import dev.connections.contracts.PortContracts;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store in memory")
class InMemoryStoreTest extends PortContracts {

    @Override
    protected Ports emptyStore(Clock clock) {
        return InMemoryStore.of(RecordTypes.standard()).ports(clock);
    }
}
