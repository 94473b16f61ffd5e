package dev.connections.rest.token;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The rules that a token has to meet.
 *
 * @param issuer what their {@code iss} has to be, letter for letter
 * @param audiences one of these has to be among their {@code aud}
 * @param keys where the public keys of the issuer are, as a JSON Web Key Set: {@code https}, {@code http} or {@code file}
 * @param algorithms how they may be signed, by the names of RFC 7518; one of {@link #ALGORITHMS}
 * @param userClaim the claim that holds the object id of the user
 * @param permissions scopes ({@code scp}, {@code scope}) or app roles ({@code roles}) of which they must have one; empty
 *     when they need none
 */
public record TokenRules(
        String issuer,
        Set<String> audiences,
        URI keys,
        List<String> algorithms,
        String userClaim,
        Set<String> permissions) {

    /**
     * All ways of signing that can be allowed: with a private key, so that a party that verifies tokens cannot issue
     * them.
     */
    public static final List<String> ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** The claim with the user's id in tokens of Microsoft Entra ID. */
    public static final String USER_CLAIM = "oid";

    /**
     * Rules that at least one token can meet, and that rule out unsafe settings.
     *
     * @throws IllegalArgumentException otherwise; the message says what would be right
     */
    public TokenRules {
        audiences = Set.copyOf(audiences);
        algorithms = List.copyOf(algorithms);
        permissions = Set.copyOf(permissions);
        require(!issuer.isBlank(), "the issuer is missing");
        require(!audiences.isEmpty(), "the audience is missing");
        require(!userClaim.isBlank(), "the claim that names users is missing");
        require(
                List.of("https", "http", "file").contains(String.valueOf(keys.getScheme())),
                "'" + keys + "' is no address of keys: give one with https, http or file");
        require(!algorithms.isEmpty(), "no algorithm is allowed");
        for (String algorithm : algorithms) {
            require(
                    ALGORITHMS.contains(algorithm),
                    "'" + algorithm + "' is not a way of signing that can be believed: choose among "
                            + String.join(", ", ALGORITHMS));
        }
    }

    /** Rules for tokens that need no permission. */
    public TokenRules(String issuer, Set<String> audiences, URI keys, List<String> algorithms, String userClaim) {
        this(issuer, audiences, keys, algorithms, userClaim, Set.of());
    }

    /** The same for tokens with one of these scopes or app roles. */
    public TokenRules withPermissions(Set<String> others) {
        return new TokenRules(issuer, audiences, keys, algorithms, userClaim, others);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
