package dev.connections.domain.connection;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;

/** One side of a connection: a record, a role, or a record in a role. A side that is nothing cannot be expressed. */
public sealed interface Party {

    /** The record on this side, if there is one. */
    Optional<RecordRef> record();

    /** The role on this side, if there is one. */
    Optional<ConnectionRoleId> role();

    /** A record that takes part without a role. */
    record OfRecord(RecordRef participant) implements Party {
        @Override
        public Optional<RecordRef> record() {
            return Optional.of(participant);
        }

        @Override
        public Optional<ConnectionRoleId> role() {
            return Optional.empty();
        }
    }

    /** A role without a record that fills it. */
    record OfRole(ConnectionRoleId capacity) implements Party {
        @Override
        public Optional<RecordRef> record() {
            return Optional.empty();
        }

        @Override
        public Optional<ConnectionRoleId> role() {
            return Optional.of(capacity);
        }
    }

    /** A record that takes part in a role. */
    record RecordInRole(RecordRef participant, ConnectionRoleId capacity) implements Party {
        @Override
        public Optional<RecordRef> record() {
            return Optional.of(participant);
        }

        @Override
        public Optional<ConnectionRoleId> role() {
            return Optional.of(capacity);
        }
    }

    /** The party that a side makes; empty when the side has nothing. */
    static Optional<Party> of(Side side) {
        if (side.record().isPresent() && side.role().isPresent()) {
            return Optional.of(new RecordInRole(side.record().get(), side.role().get()));
        }
        return side.record().<Party>map(OfRecord::new).or(() -> side.role().map(OfRole::new));
    }

    /** The requested side that makes this party. */
    default Side asSide() {
        return new Side(record(), role());
    }
}
