package dev.connections.rest.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.connections.application.access.Caller;
import dev.connections.application.signin.Provisioning;
import dev.connections.application.signin.SignIn;
import dev.connections.domain.RuleViolation;
import dev.connections.rest.Authentication;
import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Headers;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Authenticates callers by bearer tokens (RFC 6750).
 *
 * <p>Until a token has been verified, the answer does not say what is wrong with it: that is in the log. No token is ever
 * logged.
 */
public final class TokenAuthentication implements Authentication {

    private static final Logger LOG = LoggerFactory.getLogger(TokenAuthentication.class);
    private static final String SCHEME = "bearer ";

    private final TokenVerifier verifier;
    private final String userClaim;
    private final Set<String> permissions;
    private final Function<Claims, Caller> users;
    private final Optional<URI> authority;

    private TokenAuthentication(
            TokenVerifier verifier,
            String userClaim,
            Set<String> permissions,
            Function<Claims, Caller> users,
            Optional<URI> authority) {
        this.verifier = verifier;
        this.userClaim = userClaim;
        this.permissions = permissions;
        this.users = users;
        this.authority = authority;
    }

    /**
     * Accepts tokens that these rules allow.
     *
     * @param provisioning what happens when the subject of a token is not a user yet
     * @param authority where clients are told to sign in; nothing when they know
     */
    public static TokenAuthentication by(
            TokenRules rules, SignIn signIn, Provisioning provisioning, Optional<URI> authority) {
        return new TokenAuthentication(
                new TokenVerifier(rules.issuer(), rules.audiences(), rules.algorithms(), keys(rules.keys())),
                rules.userClaim(),
                rules.permissions(),
                claims -> signIn.signIn(claims.tokenSubject(rules.userClaim()), provisioning),
                authority);
    }

    /** Accepts tokens that were signed with this key, and provisions the users that they name. */
    public static TokenAuthentication by(DevelopmentKey key, SignIn signIn) {
        return new TokenAuthentication(
                key.verifier(),
                DevelopmentKey.NAME,
                Set.of(),
                claims -> claims.text(DevelopmentKey.NAME)
                        .map(name -> signIn.signIn(name, Provisioning.WELCOME))
                        .orElseGet(
                                () -> signIn.signIn(claims.tokenSubject(TokenRules.USER_CLAIM), Provisioning.WELCOME)),
                Optional.empty());
    }

    /**
     * The user whom the token of a request stands for.
     *
     * @throws WireError {@link WireCode#NOT_AUTHENTICATED} without a token, {@link WireCode#INVALID_TOKEN} for an
     *     invalid one, {@link WireCode#INSUFFICIENT_SCOPE} for one without any permission that the rules ask for,
     *     {@link WireCode#KEYS_UNAVAILABLE} when that cannot be told
     * @throws RuleViolation as {@link SignIn} says
     */
    @Override
    public Caller caller(Headers headers) {
        Claims claims = new Claims(verified(token(headers)));
        requirePermission(claims);
        try {
            return users.apply(claims);
        } catch (RejectedToken rejected) {
            throw refused(rejected);
        } catch (RuleViolation refusal) {
            LOG.info("Sign-in of {} refused: {}", claims.shown(userClaim), refusal.getMessage());
            throw refusal;
        }
    }

    private void requirePermission(Claims claims) {
        if (!permissions.isEmpty() && Collections.disjoint(permissions, claims.permissions())) {
            LOG.info("Sign-in of {} refused: the token has none of {}", claims.shown(userClaim), permissions);
            throw WireCode.INSUFFICIENT_SCOPE.error(
                    "The token has none of the scopes and roles that this server asks for: "
                            + String.join(", ", new TreeSet<>(permissions)) + ". Ask for a token with one of them.");
        }
    }

    /** Also a token that is believed and does not suffice is answered with what would (RFC 6750, section 3.1). */
    @Override
    public Optional<String> challenge(ErrorAnswer refusal) {
        List<String> parameters = new ArrayList<>();
        authority.ifPresent(uri -> parameters.add("authorization_uri=\"" + uri + "\""));
        if (isFor(WireCode.INSUFFICIENT_SCOPE, refusal)) {
            parameters.add("error=\"insufficient_scope\"");
        } else if (refusal.status() != WireCode.INVALID_TOKEN.status()) {
            return Optional.empty();
        } else if (!isFor(WireCode.NOT_AUTHENTICATED, refusal)) {
            parameters.add("error=\"invalid_token\"");
        }
        return Optional.of(("Bearer " + String.join(", ", parameters)).strip());
    }

    private static boolean isFor(WireCode code, ErrorAnswer refusal) {
        return refusal.status() == code.status() && refusal.code().equals(code.code());
    }

    private static JWKSource<SecurityContext> keys(URI address) {
        return "file".equals(address.getScheme()) ? new KeyFile(Path.of(address)) : new FetchedKeys(address);
    }

    private JWTClaimsSet verified(String token) {
        try {
            return verifier.verify(token);
        } catch (RejectedToken rejected) {
            throw refused(rejected);
        } catch (UnreachableKeys unreachable) {
            LOG.warn("Tokens cannot be verified, so all sign-ins fail: {}", Excerpt.of(unreachable.reason()));
            throw WireCode.KEYS_UNAVAILABLE.error(
                    "Your token cannot be verified just now, because the keys of its issuer cannot be fetched. Try again"
                            + " later; the server's log says more.");
        }
    }

    private static String token(Headers headers) {
        List<String> credentials = headers.all("Authorization");
        if (credentials.size() != 1 || !isBearer(credentials.get(0))) {
            throw WireCode.NOT_AUTHENTICATED.error(
                    "This request does not say who sends it. Send one header Authorization: Bearer, with a token.");
        }
        return credentials.get(0).substring(SCHEME.length()).strip();
    }

    private static boolean isBearer(String credentials) {
        return credentials.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    private static WireError refused(RejectedToken rejected) {
        LOG.info("A token was refused: {}", Excerpt.of(rejected.getMessage()));
        return WireCode.INVALID_TOKEN.error(
                "The token is not accepted. Sign in anew; if that does not help, the server's log says why.");
    }
}
