package dev.connections.application.port;

import java.util.UUID;

/** Makes ids for what is created without one. */
@FunctionalInterface
public interface IdGenerator {

    /** An id that no record has; later ones sort after earlier ones. */
    UUID next();
}
