package dev.connections.server;

import dev.connections.jpa.UnsupportedDatabase;
import dev.connections.jpa.attribute.IncompatibleDescription;
import dev.connections.jpa.embedded.UnusableStoreFile;
import dev.connections.rest.UnusableCertificate;
import java.io.IOException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The server could not start. The message says in one sentence why, and what to do about it. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    private StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message of this exception for an operator who starts a server with these settings. */
    static StartFailure because(RuntimeException failure, ServerSettings settings) {
        return firstOf(StartFailure.class, failure)
                .or(() -> firstOf(BindException.class, failure).map(cause -> cannotListen(cause, settings)))
                .or(() -> firstOf(UnsupportedDatabase.class, failure)
                        .map(cause -> new StartFailure("The database "
                                + settings.storage().place() + " cannot be used. " + cause.getMessage())))
                .or(() -> firstOf(IncompatibleDescription.class, failure)
                        .map(cause -> new StartFailure("The database "
                                + settings.storage().place() + " cannot be used. " + cause.getMessage())))
                .or(() -> firstOf(UnusableStoreFile.class, failure)
                        .map(cause -> new StartFailure(String.valueOf(cause.getMessage()))))
                .or(() -> firstOf(SQLException.class, failure).map(cause -> databaseRefuses(cause, settings)))
                .or(() -> firstOf(UnusableCertificate.class, failure)
                        .map(cause -> new StartFailure("Nothing can be encrypted: " + cause.getMessage() + ".")))
                .orElseGet(() -> new StartFailure("Connections cannot start: " + failure, failure));
    }

    /** An unexpected cause, whose stack trace is worth logging; empty when the message says it all. */
    Optional<Throwable> unforeseenCause() {
        return Optional.ofNullable(getCause())
                .filter(cause -> firstOf(BindException.class, cause).isEmpty())
                .filter(cause -> firstOf(SQLException.class, cause).isEmpty());
    }

    private static StartFailure cannotListen(BindException cause, ServerSettings settings) {
        String where = "Port " + settings.listening().port() + " on "
                + settings.listening().host();
        return new StartFailure(
                where + " cannot be listened on: " + lowerCaseFirst(cause.getMessage())
                        + ". Choose another with --port, or 0 for any that is free.",
                cause);
    }

    private static StartFailure databaseRefuses(SQLException cause, ServerSettings settings) {
        return firstOf(IOException.class, cause)
                .filter(unwritable -> settings.storage().isEmbedded())
                .map(unwritable -> new StartFailure(
                        "The data in " + settings.storage().place() + " cannot be written: " + unwritable.getMessage()
                                + ". Make room or repair the disk, then start again; nothing is lost.",
                        cause))
                .orElseGet(
                        () -> new StartFailure(DatabaseRefusal.of(cause).sentence(settings.storage(), cause), cause));
    }

    private static String lowerCaseFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static <T extends Throwable> Optional<T> firstOf(Class<T> kind, Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
