package dev.connections.rest.token;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.connections.application.signin.TokenSubject;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.odata.Guids;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a verified token claims. */
final class Claims {

    private final JWTClaimsSet claims;

    Claims(JWTClaimsSet claims) {
        this.claims = claims;
    }

    /**
     * The subject of the token.
     *
     * @param userClaim the claim that holds the object id
     * @throws RejectedToken when it holds none
     */
    TokenSubject tokenSubject(String userClaim) {
        return new TokenSubject(
                objectId(userClaim), text("name"), text("preferred_username").or(() -> text("upn")), text("email"));
    }

    /** The text of a claim; empty when it is absent or something else. */
    Optional<String> text(String name) {
        return Optional.ofNullable(claims.getClaim(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }

    /** The scopes and app roles that the bearer was given: lists, or texts with blanks between. */
    Set<String> permissions() {
        return Stream.of("scp", "scope", "roles")
                .flatMap(name -> values(claims.getClaim(name)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return claim instanceof String text ? Stream.of(text.split(" ")) : Stream.empty();
    }

    /** The subject for the log: never all claims. */
    String shown(String userClaim) {
        return Excerpt.of(text(userClaim).or(() -> text(TokenRules.USER_CLAIM)).orElse("an unknown subject"));
    }

    private UUID objectId(String claim) {
        return text(claim)
                .flatMap(Guids::parse)
                .orElseThrow(() -> new RejectedToken("its claim '" + claim + "' is absent, or no GUID"));
    }
}
