package dev.connections.application.port;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored connections. Both rows of a connection are created and deleted together. */
public interface Connections {

    /** The connection that this row, master or reciprocal, belongs to. */
    Optional<Connection> find(ConnectionId row);

    /**
     * The same, locked: until the unit of work ends, no other changes, shares or deletes either of its rows. Empty when
     * the connection was deleted while this waited for the lock. Both rows are locked, in the order of their ids;
     * records are locked before connections.
     */
    Optional<Connection> findForUpdate(ConnectionId row);

    /**
     * Locks both rows of all of these connections that exist, as by {@link #findForUpdate}, in the order of their ids,
     * whichever order they are given in.
     */
    void holdAll(Collection<ConnectionId> rows);

    /** The records that take part in these connections, not locked. */
    Set<RecordRef> recordsOf(Collection<ConnectionId> rows);

    /** The records that this one is connected to, not locked. */
    Set<RecordRef> connectedTo(RecordRef record);

    /**
     * All connections, active or not, in which this record takes part, locked as by {@link #findForUpdate}. No
     * connection is added to them while the record is {@linkplain Records#findForUpdate locked}.
     */
    List<Connection> involvingHeld(RecordRef record);

    /**
     * The active connections that {@linkplain ActiveConnection#covers cover} these parties for part of that period.
     * Exact only while the records of the parties are {@linkplain Records#findForUpdate locked}.
     */
    List<ActiveConnection> covering(Parties parties, EffectivePeriod period);

    /**
     * Keeps a new connection, both rows, with new versions.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#DUPLICATE_RECORD} when one of its ids is taken
     */
    void add(Connection connection);

    /**
     * Keeps what a connection has become; both rows get new versions. When a row has changed since the connection was
     * found, nothing is stored and the {@linkplain UnitOfWork unit of work} begins anew.
     */
    void replace(Connection changed);

    /**
     * Deletes both rows, and records them as {@linkplain ChangeLog#deletions deleted}. When a row has changed since the
     * connection was found, nothing is deleted and the {@linkplain UnitOfWork unit of work} begins anew.
     */
    void remove(Connection connection);

    /** Gives a new name to every row whose far side is this record; those rows get new versions. */
    void rename(RecordRef record, ConnectionName name);

    /** Whether there is a side, in any connection, that has this role and no record. */
    boolean anySideIsOnly(ConnectionRoleId role);

    /** Whether there is a connection that is valued in this currency. */
    boolean anyValuedIn(CurrencyId currency);

    /** Takes the role away from every side that has it; those rows get new versions. */
    void clear(ConnectionRoleId role);
}
