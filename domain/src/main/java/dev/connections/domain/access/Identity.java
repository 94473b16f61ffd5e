package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import java.util.Optional;
import java.util.UUID;

/**
 * By what a user is recognised who signs in, and whether they still may.
 *
 * @param objectId the id that whoever vouches for users knows this one by (Microsoft Entra ID: {@code oid}); of two users
 *     never the same
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

    /** Of whoever never signs in. */
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

    /** Whether it lets in just the person whom the other one lets in: a mail address has no part in that. */
    public boolean identifiesSameUserAs(Identity other) {
        return disabled == other.disabled && objectId.equals(other.objectId) && domainName.equals(other.domainName);
    }

    /** The same, known by that id from now on. */
    public Identity knownBy(UUID id) {
        return new Identity(Optional.of(id), disabled, domainName, emailAddress);
    }
}
