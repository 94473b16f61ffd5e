package dev.connections.application.connection;

import dev.connections.application.port.Connections;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ActiveConnection;

/**
 * Whether a connection may stand beside others that say the same: it may not, unless whoever runs the server allows it
 * for data from systems that have such pairs.
 */
public enum DuplicateRule {
    /** {@link ErrorCode#CONNECTION_EXISTS} for a connection that another active one covers. */
    REFUSED {
        @Override
        void require(ActiveConnection candidate, Connections connections) {
            connections.covering(candidate.parties(), candidate.terms().period()).stream()
                    .filter(other -> !isSame(other, candidate))
                    .findFirst()
                    .ifPresent(other -> {
                        throw RuleViolation.of(
                                ErrorCode.CONNECTION_EXISTS, other.terms().period());
                    });
        }
    },
    /** Any number of connections may say the same. */
    ALLOWED {
        @Override
        void require(ActiveConnection candidate, Connections connections) {
            // nothing is refused
        }
    };

    /** Holds what a connection is to become against those that are there. */
    abstract void require(ActiveConnection candidate, Connections connections);

    private static boolean isSame(ActiveConnection one, ActiveConnection other) {
        return one.rows().master().id().equals(other.rows().master().id());
    }
}
