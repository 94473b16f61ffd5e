package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the rows of connections, of shares and of events, within a unit of work that holds what is concerned. */
interface Writes {

    /**
     * An event to keep.
     *
     * @param type its name, such as {@code Connected}
     * @param payload as {@link EventJson} makes it
     */
    record Event(String type, UUID row, UUID twin, Instant at, String payload) {}

    /**
     * A change of one row: what is set, and at which version it has to be.
     *
     * @param assignments such as {@code description = ?}
     * @param values for their question marks
     */
    record RowChange(UUID id, long version, String assignments, List<Object> values) {}

    /** A condition that a change has to meet, added to a statement. */
    @FunctionalInterface
    interface Condition {
        void add(Sql sql);
    }

    /** @throws Refusal for the first that does not meet the rules */
    void create(Connection connection, Standing by, List<NewConnection> connections) throws SQLException;

    /**
     * Changes both rows, that of the lesser id first.
     *
     * @return whether both rows were at their versions and met the condition
     */
    boolean change(
            Connection connection,
            Standing by,
            Instant at,
            List<RowChange> rows,
            Optional<Condition> condition,
            Event event)
            throws SQLException;

    /** Shares a row with a principal, or adds to what is shared; an event tells so when that changes something. */
    void share(Connection connection, Standing by, Instant at, Holding.HeldTwins row, Sharing sharing)
            throws SQLException;

    /** What is shared with whom. */
    record Sharing(int principalType, String principalName, UUID principal, int mask) {}

    /** Deletes both rows and what is shared of them, and keeps that they are gone. */
    void delete(Connection connection, Instant at, UUID master, UUID reciprocal, Event event) throws SQLException;

    /** What is written into the two rows of a new connection, the master's first. */
    static Event connected(Standing by, NewConnection made) {
        String payload = EventJson.of(
                by, made.at(), json -> EventJson.parties(json, made.from(), made.to(), made.description(), null, null));
        return new Event("Connected", made.master(), made.reciprocal(), made.at(), payload);
    }
}
