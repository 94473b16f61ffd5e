package dev.connections.server;

import dev.connections.application.Application;
import dev.connections.domain.RuleViolation;
import dev.connections.rest.Authentication;
import dev.connections.rest.token.DevelopmentKey;
import dev.connections.rest.token.TokenAuthentication;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the authentication that the settings ask for. Classes of unused ways are not loaded. */
final class Authentications {

    private static final Logger LOG = LoggerFactory.getLogger(Authentications.class);

    /** The file in the data directory that the key for development is in. */
    private static final String KEY_FILE = "development-key.json";

    private Authentications() {}

    /**
     * The authentication of requests under these settings.
     *
     * @throws StartFailure when the administrator cannot be appointed, or the key cannot be used
     */
    static Authentication of(ServerSettings settings, Application application) {
        AuthenticationMode authenticationMode = settings.authenticationMode();
        authenticationMode.administrator().ifPresent(objectId -> appoint(objectId, application));
        if (authenticationMode instanceof AuthenticationMode.Tokens tokens) {
            warnOfOpenRoads(tokens);
            return TokenAuthentication.by(
                    tokens.rules(), application.signIn(), tokens.provisioning(), tokens.authority());
        }
        return authenticationMode instanceof AuthenticationMode.Development
                ? TokenAuthentication.by(developmentKey(settings.storage().dataDirectory()), application.signIn())
                : Authentication.none();
    }

    /**
     * The key that tokens for development are made with; made when there is none.
     *
     * @throws StartFailure when it cannot be used
     */
    static DevelopmentKey developmentKey(Path dataDirectory) {
        DataDirectory.makeUsable(dataDirectory);
        Path file = dataDirectory.resolve(KEY_FILE);
        try {
            return DevelopmentKey.in(file);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("The development key " + file + " cannot be used: " + e.getMessage() + ".");
        } catch (UncheckedIOException e) {
            throw new StartFailure("The development key " + file + " can be neither read nor made: "
                    + e.getCause().getMessage() + ".");
        }
    }

    private static void appoint(UUID objectId, Application application) {
        try {
            application.installation().appoint(objectId);
        } catch (RuleViolation refusal) {
            throw new StartFailure("--administrator " + objectId + ": " + refusal.getMessage());
        }
    }

    private static void warnOfOpenRoads(AuthenticationMode.Tokens tokens) {
        if ("http".equals(tokens.rules().keys().getScheme())) {
            LOG.warn(
                    "Keys are fetched from {} without encryption: an attacker on the network can replace them",
                    tokens.rules().keys());
        }
    }
}
