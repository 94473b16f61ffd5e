package dev.connections.application.connection;

import dev.connections.application.port.Connections;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ActiveConnection;
import java.util.Optional;

/**
 * Whether a connection may duplicate another: it may not, unless the operator of the server allows duplicates for data
 * from systems that have them.
 */
public enum DuplicateRule {
    /** {@link ErrorCode#CONNECTION_EXISTS} for a connection that another active one covers. */
    REFUSED {
        @Override
        Optional<ActiveConnection> doubled(ActiveConnection candidate, Connections connections) {
            return connections.covering(candidate.parties(), candidate.terms().period()).stream()
                    .filter(other -> !isSame(other, candidate))
                    .findFirst();
        }
    },
    /** Any number of connections may say the same. */
    ALLOWED {
        @Override
        Optional<ActiveConnection> doubled(ActiveConnection candidate, Connections connections) {
            return Optional.empty();
        }
    };

    /** The connection, kept already, that the candidate may not stand beside. */
    abstract Optional<ActiveConnection> doubled(ActiveConnection candidate, Connections connections);

    /** Whether a connection may become this, beside those that are there. */
    boolean permits(ActiveConnection candidate, Connections connections) {
        return doubled(candidate, connections).isEmpty();
    }

    /**
     * Compares what a connection is to become with the stored ones. The refusal names the candidate alone: the caller
     * may not see the other one.
     */
    void require(ActiveConnection candidate, Connections connections) {
        doubled(candidate, connections).ifPresent(other -> {
            throw RuleViolation.of(
                    ErrorCode.CONNECTION_EXISTS, candidate.terms().period());
        });
    }

    private static boolean isSame(ActiveConnection one, ActiveConnection other) {
        return one.rows().master().id().equals(other.rows().master().id());
    }
}
