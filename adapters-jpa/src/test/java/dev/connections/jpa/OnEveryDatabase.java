package dev.connections.jpa;

import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A specification that holds on each of the databases, beginning with an empty one each time. */
@ParameterizedClass
@EnumSource
public abstract class OnEveryDatabase {

    @Parameter
    protected TestDatabase database;

    protected Ports ports;
    protected Fixtures given;

    @BeforeEach
    void openAnEmptyStore() {
        ports = database.emptyStore().ports(Clock.fixed(Fixtures.MONDAY, ZoneOffset.UTC));
        given = new Fixtures(ports);
    }

    /** What the tables themselves say, by column in lower case. */
    protected List<Map<String, Object>> sql(String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(
                            result.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT),
                            result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** Changes the tables behind the store's back. */
    protected void change(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
