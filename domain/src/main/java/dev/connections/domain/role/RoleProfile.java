package dev.connections.domain.role;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import java.util.Optional;

/**
 * What people read about a role.
 *
 * @param name 1 to 100 characters
 * @param description at most 1,000 characters
 */
public record RoleProfile(String name, Optional<String> description, Optional<RoleCategory> category) {

    /** How long a role's name may be. */
    public static final MaxLength NAME = new MaxLength("connectionrole", "name", 100);

    /** How long a role's description may be. */
    public static final MaxLength DESCRIPTION = new MaxLength("connectionrole", "description", 1_000);

    /**
     * A profile with a name, and texts that are short enough.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a blank name, {@link ErrorCode#STRING_LENGTH_TOO_LONG}
     *     for a text beyond its length
     */
    public RoleProfile {
        if (name.isBlank()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT, "A connection role needs a name. Give name with 1 to 100 characters.");
        }
        NAME.require(name);
        description.ifPresent(DESCRIPTION::require);
    }
}
