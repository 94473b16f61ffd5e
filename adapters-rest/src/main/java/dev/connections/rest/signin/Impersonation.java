package dev.connections.rest.signin;

import dev.connections.application.access.Caller;
import dev.connections.application.signin.Impersonate;
import dev.connections.domain.access.Principal;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Headers;
import dev.connections.rest.odata.Guids;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the impersonated user of a request: {@code MSCRMCallerID} names a user by id, {@code CallerObjectId} by object
 * id. What the headers of a request within a batch say counts more than what those of the batch say.
 */
public final class Impersonation {

    private static final String BY_ID = "MSCRMCallerID";
    private static final String BY_OBJECT_ID = "CallerObjectId";

    private final Impersonate impersonate;

    /** Impersonation as far as that use case allows it. */
    public Impersonation(Impersonate impersonate) {
        this.impersonate = impersonate;
    }

    /**
     * The effective caller of a request with these headers: the authenticated one, or the impersonated one.
     *
     * @throws WireError {@link WireCode#BAD_REQUEST} when a header holds no id, or both headers are present
     * @throws dev.connections.domain.RuleViolation as {@link Impersonate} says
     */
    public Caller caller(Caller caller, Headers headers) {
        Optional<UUID> id = id(headers, BY_ID);
        Optional<UUID> objectId = id(headers, BY_OBJECT_ID);
        if (id.isPresent() && objectId.isPresent()) {
            throw WireCode.BAD_REQUEST.error(
                    BY_ID + " and " + BY_OBJECT_ID + " both say on whose behalf this is. Send one of them.");
        }
        return id.map(user -> impersonate.onBehalfOf(new Principal.User(user), caller))
                .or(() -> objectId.map(known -> impersonate.onBehalfOfKnownBy(known, caller)))
                .orElse(caller);
    }

    private static Optional<UUID> id(Headers headers, String name) {
        return headers.first(name)
                .map(text -> Guids.parse(text.strip())
                        .orElseThrow(() -> WireCode.BAD_REQUEST.error(name + " is '" + Excerpt.of(text)
                                + "'. Give the id of a user, such as 00000000-0000-0000-0000-000000000001.")));
    }
}
