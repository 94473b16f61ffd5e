package dev.connections.server;

import dev.connections.application.signin.Provisioning;
import dev.connections.rest.token.TokenRules;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** How callers are authenticated. */
public sealed interface AuthenticationMode {

    /** Not at all: every client is the administrator, so the server can be reached from its own machine only. */
    AuthenticationMode NONE = new None();

    /** Whether the server may be reached from elsewhere. */
    boolean reachesBeyondThisMachine();

    /** The object id of the new administrator; empty to keep the present one. */
    Optional<UUID> administrator();

    /** Without authentication. */
    record None() implements AuthenticationMode {

        @Override
        public boolean reachesBeyondThisMachine() {
            return false;
        }

        @Override
        public Optional<UUID> administrator() {
            return Optional.empty();
        }
    }

    /**
     * By tokens that {@code connections token} makes, with a key in the data directory.
     *
     * <p>A person who can read that key can sign in as any user, so the server can be reached from its own machine
     * only.
     */
    record Development(Optional<UUID> administrator) implements AuthenticationMode {

        @Override
        public boolean reachesBeyondThisMachine() {
            return false;
        }
    }

    /**
     * By tokens of an issuer.
     *
     * @param provisioning what happens when the subject of a token is not a user yet
     * @param authority where clients are told to sign in
     */
    record Tokens(TokenRules rules, Provisioning provisioning, Optional<URI> authority, Optional<UUID> administrator)
            implements AuthenticationMode {

        @Override
        public boolean reachesBeyondThisMachine() {
            return true;
        }
    }
}
