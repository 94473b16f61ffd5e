package dev.connections.acceptance.stores;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.port.Ports;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.memory.InMemoryStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All users of some organisations, each stored in memory, on H2 and on PostgreSQL. */
final class Onlookers implements AutoCloseable {

    private static final int ORGANISATIONS = 2;

    private final EmbeddedPostgres postgres;
    private final List<JpaStore> stores = new ArrayList<>();
    private final List<Onlooker> all = new ArrayList<>();

    private Onlookers(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Onlookers open() throws IOException, SQLException {
        Onlookers onlookers = new Onlookers(EmbeddedPostgres.start());
        for (int seed = 1; seed <= ORGANISATIONS; seed++) {
            String name = "organisation" + seed;
            onlookers.look(
                    name + " in memory",
                    InMemoryStore.of(RecordTypes.standard()).ports(Clock.systemUTC()),
                    seed);
            onlookers.look(name + " on H2", onlookers.opened(DatabaseSettings.inMemory(name)), seed);
            onlookers.look(name + " on PostgreSQL", onlookers.opened(onlookers.databaseOnPostgreSql(name)), seed);
        }
        return onlookers;
    }

    List<Onlooker> all() {
        return all;
    }

    /** All users for themselves, some on behalf of others, and the administrator on behalf of a user. */
    private void look(String place, Ports ports, long seed) {
        Organisation organisation = Organisation.of(ports, seed);
        List<Principal.User> users = organisation.users;
        users.forEach(user -> all.add(new Onlooker(place, organisation, Caller.of(user))));
        for (int one = 1; one < users.size(); one += 2) {
            Caller forAnother = new Caller(users.get(one), Optional.of(users.get(one - 1)));
            all.add(new Onlooker(place, organisation, forAnother));
        }
        Caller administrator = new Caller(users.get(0), Optional.of(Administrator.USER));
        all.add(new Onlooker(place, organisation, administrator));
    }

    private DatabaseSettings databaseOnPostgreSql(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new DatabaseSettings(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private Ports opened(DatabaseSettings settings) {
        JpaStore store = JpaStore.open(settings, RecordTypes.standard());
        stores.add(store);
        return store.ports(Clock.systemUTC());
    }

    @Override
    public void close() throws IOException {
        stores.forEach(JpaStore::close);
        postgres.close();
    }
}
