package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import java.util.Optional;
import java.util.UUID;

/**
 * The identity by which a user is authenticated, and whether the user may still sign in.
 *
 * @param objectId the id of this user at the identity provider (Microsoft Entra ID: {@code oid}); unique among users
 * @param disabled whether all requests of the user are refused; what they own and what is shared with them stays theirs
 * @param domainName the name that they sign in with, such as {@code ann@clinic.example}
 * @param emailAddress where they get their mail
 */
public record Identity(
        Optional<UUID> objectId, boolean disabled, Optional<String> domainName, Optional<String> emailAddress) {

    /** How long a domain name may be. */
    public static final MaxLength DOMAIN_NAME = new MaxLength("systemuser", "domainname", 1_024);

    /** How long a mail address may be. */
    public static final MaxLength EMAIL_ADDRESS = new MaxLength("systemuser", "internalemailaddress", 100);

    /** The identity of a principal or record that never signs in. */
    public static final Identity NONE = new Identity(Optional.empty(), false, Optional.empty(), Optional.empty());

    /**
     * An identity whose texts are short enough.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG} otherwise
     */
    public Identity {
        domainName.ifPresent(DOMAIN_NAME::require);
        emailAddress.ifPresent(EMAIL_ADDRESS::require);
    }

    /** Whether both authenticate the same person, and are both enabled or disabled: the mail address does not count. */
    public boolean identifiesSameUserAs(Identity other) {
        return disabled == other.disabled && objectId.equals(other.objectId) && domainName.equals(other.domainName);
    }

    /** The same, known by that id from now on. */
    public Identity knownBy(UUID id) {
        return new Identity(Optional.of(id), disabled, domainName, emailAddress);
    }
}
