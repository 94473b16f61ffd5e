package dev.connections.server;

import dev.connections.application.signin.Provisioning;
import dev.connections.rest.token.TokenRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how callers sign in. */
final class SignInOptions {

    private static final String NONE = "none";
    private static final String DEVELOPMENT = "development";
    private static final String TOKEN = "token";

    @Option(
            names = "--auth",
            order = 60,
            paramLabel = NONE + "|" + DEVELOPMENT + "|" + TOKEN,
            defaultValue = NONE,
            description = "How callers sign in (default: ${DEFAULT-VALUE}: every client on this machine is the"
                    + " administrator). " + DEVELOPMENT + ": by tokens that 'connections token' makes. " + TOKEN
                    + ": by tokens of the issuer that the next options name.")
    private String auth = NONE;

    @Option(
            names = "--issuer",
            order = 61,
            paramLabel = "TEXT",
            description = "Whose tokens are believed: their 'iss', letter for letter.")
    private @Nullable String issuer;

    @Option(
            names = "--audience",
            order = 62,
            split = ",",
            paramLabel = "TEXT",
            description = "Whom tokens have to be for: one of these, with commas between, among their 'aud'.")
    private List<String> audiences = List.of();

    @Option(
            names = "--jwks",
            order = 63,
            paramLabel = "URL|FILE",
            description = "Where the public keys of the issuer are, as a JSON Web Key Set.")
    private @Nullable String keys;

    @Option(
            names = "--token-algorithms",
            order = 64,
            split = ",",
            paramLabel = "NAMES",
            description =
                    "How tokens may be signed, with commas between (default: RS256 to RS512, PS256 to PS512, ES256"
                            + " to ES512).")
    private List<String> algorithms = List.of();

    @Option(
            names = "--user-claim",
            order = 65,
            paramLabel = "NAME",
            description =
                    "Which claim of a token holds the object id of the user (default: " + TokenRules.USER_CLAIM + ").")
    private @Nullable String userClaim;

    @Option(
            names = "--token-permissions",
            order = 69,
            split = ",",
            paramLabel = "NAMES",
            description = "Scopes (scp, scope) or app roles (roles) of which a token must have one, with commas between"
                    + " (default: it needs none).")
    private List<String> permissions = List.of();

    @Option(
            names = "--create-users",
            order = 66,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Make users of bearers of tokens who are none yet, without any security role.")
    private boolean createUsers;

    @Option(
            names = "--administrator",
            order = 67,
            paramLabel = "ID",
            description = "Object id of the user who is to be the administrator.")
    private @Nullable UUID administrator;

    @Option(
            names = "--authorization-uri",
            order = 68,
            paramLabel = "URL",
            description = "Where clients without a token are told to sign in (default: the issuer, when it is a URL).")
    private @Nullable String authorizationUri;

    /**
     * The way of signing in that the options describe.
     *
     * @throws InvalidSetting when they do not go together
     */
    AuthenticationMode authenticationMode() {
        return switch (auth) {
            case NONE -> {
                refuse(given(Set.of()), NONE);
                yield AuthenticationMode.NONE;
            }
            case DEVELOPMENT -> {
                refuse(given(Set.of("--administrator")), DEVELOPMENT);
                yield new AuthenticationMode.Development(Optional.ofNullable(administrator));
            }
            case TOKEN -> tokens();
            default ->
                throw new InvalidSetting(
                        "--auth " + auth + ": choose " + NONE + ", which lets this machine alone call the" + " server, "
                                + DEVELOPMENT + ", or " + TOKEN + ".");
        };
    }

    private AuthenticationMode tokens() {
        String by = required("--issuer", issuer, "https://login.example/v2.0");
        try {
            return new AuthenticationMode.Tokens(
                    new TokenRules(
                            by,
                            Set.copyOf(audiences),
                            address(required("--jwks", keys, "https://login.example/keys")),
                            algorithms.isEmpty() ? TokenRules.ALGORITHMS : algorithms,
                            Optional.ofNullable(userClaim).orElse(TokenRules.USER_CLAIM),
                            Set.copyOf(permissions)),
                    createUsers ? Provisioning.WELCOME : Provisioning.REFUSED,
                    authority(by),
                    Optional.ofNullable(administrator));
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("--auth " + TOKEN + ": " + e.getMessage() + ".");
        }
    }

    private Optional<URI> authority(String by) {
        if (authorizationUri != null) {
            return Optional.of(uri("--authorization-uri", authorizationUri));
        }
        return by.startsWith("https://") ? Optional.of(uri("--issuer", by)) : Optional.empty();
    }

    private static URI address(String text) {
        if (text.contains("://")) {
            return uri("--jwks", text);
        }
        Path file = Path.of(text);
        if (!Files.isReadable(file)) {
            throw new InvalidSetting("--jwks " + text + ": the file cannot be read.");
        }
        return file.toAbsolutePath().toUri();
    }

    private static URI uri(String option, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidSetting(option + " " + text + ": " + e.getReason() + ".");
        }
    }

    private static String required(String option, @Nullable String value, String example) {
        if (value == null || value.isBlank()) {
            throw new InvalidSetting(
                    "--auth " + TOKEN + " needs " + option + ", such as " + option + " " + example + ".");
        }
        return value;
    }

    /** An operator who configures tokens must not find out later that the server never asked for one. */
    private static void refuse(Set<String> options, String auth) {
        if (!options.isEmpty()) {
            throw new InvalidSetting(String.join(", ", options) + " would mean nothing with --auth " + auth
                    + ". Use --auth " + TOKEN + ", or leave it out.");
        }
    }

    private Set<String> given(Set<String> allowed) {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--issuer", issuer != null);
        given.put("--audience", !audiences.isEmpty());
        given.put("--jwks", keys != null);
        given.put("--token-algorithms", !algorithms.isEmpty());
        given.put("--user-claim", userClaim != null);
        given.put("--token-permissions", !permissions.isEmpty());
        given.put("--create-users", createUsers);
        given.put("--administrator", administrator != null);
        given.put("--authorization-uri", authorizationUri != null);
        given.values().removeIf(isGiven -> !isGiven);
        given.keySet().removeAll(allowed);
        return given.keySet();
    }
}
