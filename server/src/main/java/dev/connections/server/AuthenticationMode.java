package dev.connections.server;

import dev.connections.application.signin.Provisioning;
import dev.connections.rest.token.TokenRules;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** How those who call the server prove who they are. */
public sealed interface AuthenticationMode {

    /** Not at all: whoever reaches the server is its administrator, so it can be reached from its own machine only. */
    AuthenticationMode NONE = new Nobody();

    /** Whether the server may be reached from elsewhere. */
    boolean reachesBeyondThisMachine();

    /** Who is the administrator from now on; empty when that stays as it is. */
    Optional<UUID> administrator();

    /** Nobody has to sign in. */
    record Nobody() implements AuthenticationMode {

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
     * <p>Whoever can read that key can be anybody, so the server can be reached from its own machine only.
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
     * @param provisioning what becomes of bearers who are no users yet
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
