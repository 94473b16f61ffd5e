package dev.connections.domain.access;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;
import java.util.UUID;

/** A principal: a user or a team, which can own records and have them shared with it. */
public sealed interface Principal {

    /** The id, unique among users and teams alike. */
    UUID id();

    /** The record type that principals of this kind are kept as. */
    RecordType type();

    /** The user or team that is kept as that record; empty for a record of any other type. */
    static Optional<Principal> of(RecordRef ref) {
        if (ref.type().equals(RecordTypes.SYSTEM_USER)) {
            return Optional.of(new User(ref.id()));
        }
        return ref.type().equals(RecordTypes.TEAM) ? Optional.of(new Team(ref.id())) : Optional.empty();
    }

    /** This principal as a record. */
    default RecordRef record() {
        return new RecordRef(type(), id());
    }

    /** A person who signs in. */
    record User(UUID id) implements Principal {
        @Override
        public RecordType type() {
            return RecordTypes.SYSTEM_USER;
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** A group of users. */
    record Team(UUID id) implements Principal {
        @Override
        public RecordType type() {
            return RecordTypes.TEAM;
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }
}
