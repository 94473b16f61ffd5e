package dev.connections.jpa;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;

/** A secret that is created once for a database, by the first server that needs it. */
final class SharedSecret {

    private static final int BYTES = 32;
    private static final String UNIQUE_VIOLATION = "23505";

    private SharedSecret() {}

    static byte[] in(DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (read(connection).isEmpty()) {
                make(connection);
            }
            return Base64.getDecoder().decode(read(connection).orElseThrow());
        } catch (SQLException failure) {
            throw new IllegalStateException("The secret for links cannot be read from the database.", failure);
        }
    }

    private static Optional<String> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select secret from shared_secret")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    /** Another server may be quicker; then its secret is the one. */
    private static void make(Connection connection) throws SQLException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into shared_secret (id, secret) values (1, ?)")) {
            insert.setString(1, Base64.getEncoder().encodeToString(secret));
            insert.executeUpdate();
        } catch (SQLException failure) {
            if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }
}
