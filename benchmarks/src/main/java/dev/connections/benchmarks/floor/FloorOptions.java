package dev.connections.benchmarks.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the floor, named as our server's. {@code --auth} and {@code --administrator} are taken and not needed:
 * tokens are asked for when there is an issuer, and the administrator's object id stands in the store.
 *
 * @param databaseUrl {@code jdbc:postgresql:} or {@code jdbc:h2:}
 * @param port 0 for any that is free
 * @param pool how many connections to the database are held at the most
 * @param tokens by which rules tokens are believed; empty when all callers are the administrator
 */
record FloorOptions(
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        int port,
        int pool,
        Optional<TokenOptions> tokens) {

    private static final Set<String> KNOWN = Set.of(
            "--database-url",
            "--database-user",
            "--database-password",
            "--port",
            "--pool",
            "--auth",
            "--administrator",
            "--issuer",
            "--audience",
            "--jwks",
            "--token-algorithms",
            "--user-claim");

    /**
     * By which rules tokens are believed.
     *
     * @param audiences one of these
     * @param keys a file or a URL with a JSON Web Key Set
     * @param algorithms how tokens may be signed
     * @param userClaim which claim is the object id
     */
    record TokenOptions(String issuer, Set<String> audiences, String keys, List<String> algorithms, String userClaim) {}

    /** @throws IllegalArgumentException for an option that is unknown or has no value, and without {@code --database-url} */
    static FloorOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < arguments.size(); at += 2) {
            String name = arguments.get(at);
            if (!KNOWN.contains(name) || at + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " is unknown or has no value. The floor knows "
                        + KNOWN.stream().sorted().toList() + ".");
            }
            given.put(name, arguments.get(at + 1));
        }
        if (!given.containsKey("--database-url")) {
            throw new IllegalArgumentException(
                    "The floor needs --database-url: it opens a store that is there already.");
        }
        return new FloorOptions(
                given.get("--database-url"),
                given.getOrDefault("--database-user", "connections"),
                given.getOrDefault("--database-password", ""),
                Integer.parseInt(given.getOrDefault("--port", "0")),
                Integer.parseInt(given.getOrDefault("--pool", "16")),
                Optional.ofNullable(given.get("--issuer")).map(issuer -> tokens(issuer, given)));
    }

    private static TokenOptions tokens(String issuer, Map<String, String> given) {
        return new TokenOptions(
                issuer,
                Set.of(given.getOrDefault("--audience", "").split(",")),
                given.getOrDefault("--jwks", ""),
                List.of(given.getOrDefault(
                                "--token-algorithms", "RS256,RS384,RS512,PS256,PS384,PS512,ES256,ES384,ES512")
                        .split(",")),
                given.getOrDefault("--user-claim", "oid"));
    }
}
