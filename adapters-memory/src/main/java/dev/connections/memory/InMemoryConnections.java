package dev.connections.memory;

import dev.connections.application.port.Connections;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.InactiveConnection;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Party;
import dev.connections.domain.connection.Reciprocity;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connections, each kept as the aggregate that it is. */
final class InMemoryConnections implements Connections {

    private final InMemoryTransactions transactions;
    private final InMemoryChanges changes;

    InMemoryConnections(InMemoryTransactions transactions, InMemoryChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public Optional<Connection> find(ConnectionId row) {
        return all().filter(connection -> hasRow(connection, row)).findFirst();
    }

    /** Units of work run one at a time, so what is found needs no lock. */
    @Override
    public Optional<Connection> findForUpdate(ConnectionId row) {
        return find(row);
    }

    @Override
    public void holdAll(Collection<ConnectionId> rows) {
        rows.forEach(this::findForUpdate);
    }

    @Override
    public Set<RecordRef> recordsOf(Collection<ConnectionId> rows) {
        return rows.stream()
                .flatMap(row -> find(row).stream())
                .flatMap(connection -> connection.parties().records().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<RecordRef> connectedTo(RecordRef record) {
        return involvingHeld(record).stream()
                .flatMap(connection -> connection.parties().records().stream())
                .filter(other -> !other.equals(record))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Connection> involvingHeld(RecordRef record) {
        return all().filter(connection -> connection.parties().records().contains(record))
                .toList();
    }

    @Override
    public List<ActiveConnection> covering(Parties parties, EffectivePeriod period) {
        return all().filter(ActiveConnection.class::isInstance)
                .map(ActiveConnection.class::cast)
                .filter(connection -> connection.covers(parties, period))
                .toList();
    }

    @Override
    public void add(Connection connection) {
        Stream.of(
                        connection.rows().master().id(),
                        connection.rows().reciprocal().id())
                .filter(id -> find(id).isPresent())
                .findFirst()
                .ifPresent(taken -> {
                    throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION, taken);
                });
        keep(connection, row -> true);
    }

    @Override
    public void replace(Connection changed) {
        Connection stored = find(changed.rows().master().id())
                .orElseThrow(
                        () -> new IllegalStateException("There is no connection " + changed.rows() + " to replace."));
        StaleVersion.refuse(
                changed.rows().master().version(), stored.rows().master().version());
        StaleVersion.refuse(
                changed.rows().reciprocal().version(),
                stored.rows().reciprocal().version());
        keep(changed, row -> true);
    }

    @Override
    public void remove(Connection connection) {
        transactions.write(state -> {
            state.connections.remove(connection.rows().master().id());
            state.attributes.remove(connection.rows().master().id().ref());
            state.attributes.remove(connection.rows().reciprocal().id().ref());
            changes.deleted(state, connection.rows().master().id().ref());
            changes.deleted(state, connection.rows().reciprocal().id().ref());
        });
    }

    @Override
    public void rename(RecordRef record, ConnectionName name) {
        for (Connection connection : involvingHeld(record)) {
            Predicate<ConnectionRow> seesIt =
                    row -> connection.partiesSeenFrom(row.id()).to().record().equals(Optional.of(record));
            Reciprocity rows = connection.rows();
            keep(
                    with(
                            connection,
                            new Reciprocity(
                                    seesIt.test(rows.master()) ? named(rows.master(), name) : rows.master(),
                                    seesIt.test(rows.reciprocal())
                                            ? named(rows.reciprocal(), name)
                                            : rows.reciprocal()),
                            connection.parties()),
                    seesIt);
        }
    }

    @Override
    public boolean anySideIsOnly(ConnectionRoleId role) {
        Party alone = new Party.OfRole(role);
        return all().anyMatch(connection -> connection.parties().from().equals(alone)
                || connection.parties().to().equals(alone));
    }

    @Override
    public boolean anyValuedIn(CurrencyId currency) {
        return all().flatMap(connection -> connection.terms().valuation().stream())
                .anyMatch(valuation -> valuation.currency().equals(currency));
    }

    @Override
    public void clear(ConnectionRoleId role) {
        for (Connection connection : all().toList()) {
            Parties parties = connection.parties();
            Parties cleared = Parties.between(without(role, parties.from()), without(role, parties.to()));
            if (!cleared.equals(parties)) {
                keep(with(connection, connection.rows(), cleared), row -> true);
            }
        }
    }

    private Stream<Connection> all() {
        return transactions.state().connections.values().stream();
    }

    /** Keeps the connection; the rows that moved get new versions. */
    private void keep(Connection connection, Predicate<ConnectionRow> moved) {
        transactions.write(state -> {
            ConnectionRow master = connection.rows().master();
            ConnectionRow reciprocal = connection.rows().reciprocal();
            Reciprocity versioned = new Reciprocity(
                    moved.test(master) ? versioned(state, master) : master,
                    moved.test(reciprocal) ? versioned(state, reciprocal) : reciprocal);
            state.connections.put(master.id(), with(connection, versioned, connection.parties()));
        });
    }

    private static ConnectionRow versioned(State state, ConnectionRow row) {
        return row.at(state.nextVersion());
    }

    private static ConnectionRow named(ConnectionRow row, ConnectionName name) {
        return new ConnectionRow(row.id(), name, row.ownership(), row.migration(), row.image(), row.version());
    }

    private static Connection with(Connection connection, Reciprocity rows, Parties parties) {
        return connection instanceof ActiveConnection
                ? new ActiveConnection(rows, parties, connection.terms(), connection.stamps())
                : new InactiveConnection(rows, parties, connection.terms(), connection.stamps());
    }

    private static boolean hasRow(Connection connection, ConnectionId row) {
        return connection.rows().master().id().equals(row)
                || connection.rows().reciprocal().id().equals(row);
    }

    private static Side without(ConnectionRoleId role, Party party) {
        return new Side(party.record(), party.role().filter(other -> !other.equals(role)));
    }
}
