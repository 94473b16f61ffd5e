package dev.connections.server;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Why a database could not be opened, told apart by the SQL states of H2 and PostgreSQL. */
enum DatabaseRefusal {
    IN_USE("90020") {
        @Override
        String sentence(Storage storage, SQLException cause) {
            return "The data in " + storage.place() + " is in use by another process. Stop that one, or choose"
                    + " other data with --data-dir.";
        }
    },
    WRONG_CREDENTIALS("28") {
        @Override
        String sentence(Storage storage, SQLException cause) {
            return "The database " + storage.place() + " does not accept the user '"
                    + storage.effectiveDatabase().user() + "' with the password given. Check --database-user and the"
                    + " password.";
        }
    },
    MISSING("3D") {
        @Override
        String sentence(Storage storage, SQLException cause) {
            return "There is no database " + storage.place() + ". Create it, or correct --database-url.";
        }
    },
    UNREACHABLE("08") {
        @Override
        String sentence(Storage storage, SQLException cause) {
            return "The database " + storage.place() + " cannot be reached: " + firstLine(cause)
                    + " Check that it runs, and --database-url.";
        }
    },
    OTHER("") {
        @Override
        String sentence(Storage storage, SQLException cause) {
            return "The data in " + storage.place() + " cannot be used: " + firstLine(cause);
        }
    };

    private final String statePrefix;

    DatabaseRefusal(String statePrefix) {
        this.statePrefix = statePrefix;
    }

    /** The kind of refusal that an exception of a driver stands for. */
    static DatabaseRefusal of(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return Stream.of(values())
                .filter(refusal -> state.startsWith(refusal.statePrefix))
                .findFirst()
                .orElse(OTHER);
    }

    /** The refusal in one sentence, with what to do about it. */
    abstract String sentence(Storage storage, SQLException cause);

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
