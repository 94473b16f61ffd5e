package dev.connections.contracts;

import dev.connections.application.port.Ports;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/**
 * All contracts of one store.
 *
 * <pre>{@code
 * class OurStoreTest extends PortContracts {
 *     @Override
 *     protected Ports emptyStore(Clock clock) {
 *         return new OurStore(RecordTypes.standard()).ports(clock);
 *     }
 * }
 * }</pre>
 */
public abstract class PortContracts {

    /** A store for records of the standard types, without a single row. */
    protected abstract Ports emptyStore(Clock clock);

    @Nested
    class SharesOfAttributes extends AttributeSharesContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheChangeLog extends ChangeLogContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class ConnectionsThatCoverOthers extends CoveringConnectionsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheConnections extends ConnectionsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheCurrencies extends CurrenciesContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheJobs extends JobsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheRecords extends RecordsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheAttributesOfRows extends RowAttributesContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheConnectionRoles extends ConnectionRolesContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheShares extends SharesContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class EffectiveGrantsOfPrincipals extends PrincipalsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class SettingsOfUsers extends UserSettingsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class AUnitOfWork extends UnitOfWorkContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheQueryEngine extends QueryEngineContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheConditions extends ConditionsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class ThePatterns extends PatternsContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }

    @Nested
    class TheConnectionGraph extends ConnectionGraphContract {
        @Override
        protected Ports emptyStore(Clock clock) {
            return PortContracts.this.emptyStore(clock);
        }
    }
}
