package dev.connections.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A filled store of H2. PostgreSQL takes the same statements. */
class FillTest {

    private static final DatasetSize SIZE = DatasetSize.of(2_000);

    private static JpaStore store;
    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        DatabaseSettings settings = DatabaseSettings.inMemory("fill");
        store = JpaStore.open(settings, RecordTypes.standard());
        Application.of(store.ports(Clock.systemUTC()), Rules.standard())
                .installation()
                .prepare();
        connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Fill.h2(connection, SIZE);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        store.close();
    }

    @Test
    void has_two_rows_for_each_connection_that_name_each_other() throws SQLException {
        assertThat(count("connection")).isEqualTo(2L * SIZE.connections());
        assertThat(count("connection c join connection t on t.id = c.related_connection_id"
                        + " where t.related_connection_id = c.id and t.is_master <> c.is_master"
                        + " and t.record1_id = c.record2_id and t.record2_id = c.record1_id"))
                .isEqualTo(2L * SIZE.connections());
    }

    @Test
    void has_no_two_connections_that_say_the_same() throws SQLException {
        assertThat(count("connection a join connection b on a.record1_id = b.record1_id and a.record2_id = b.record2_id"
                        + " and a.role1_id = b.role1_id and a.id <> b.id"
                        + " and a.effective_start <= b.effective_end and b.effective_start <= a.effective_end"))
                .isZero();
    }

    @Test
    void has_a_hub_of_a_tenth_of_all_connections_or_a_few_more() throws SQLException {
        assertThat(count("connection where record1_id = '" + FilledIds.of(FilledIds.ACCOUNT, 0) + "'"))
                .isBetween(200L, 300L);
    }

    @Test
    void has_a_role_on_three_connections_and_one_on_three_fifths_of_them() throws SQLException {
        assertThat(count(withRole("Rare"))).isEqualTo(2 * 3);
        assertThat(count(withRole("Common")) / (2.0 * SIZE.connections())).isBetween(0.59, 0.61);
    }

    @Test
    void has_a_user_with_a_tenth_of_the_connections_shared() throws SQLException {
        assertThat(count("principal_object_access where principal_id = '" + FilledIds.of(FilledIds.USER, 1) + "'"))
                .isEqualTo(200);
    }

    @Test
    void has_all_users_in_one_team() throws SQLException {
        assertThat(count("team_membership")).isEqualTo(SIZE.users());
    }

    @Test
    void has_an_event_for_each_connection() throws SQLException {
        assertThat(count("connection_event")).isEqualTo(SIZE.connections());
    }

    @Test
    void leaves_nothing_of_its_own() throws SQLException {
        assertThat(count("information_schema.tables where table_name like 'BENCH%'"))
                .isZero();
    }

    private static String withRole(String name) {
        return "connection c join connection_role r on r.id = c.role1_id where r.name = '" + name + "'";
    }

    private static long count(String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
