package dev.connections.server;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.FullNameConvention;

/**
 * What an installation decides about its rules.
 *
 * @param duplicates whether connections may say the same
 * @param secureDescriptions whether descriptions of connections are secured
 * @param fullNames in which order full names of people show their parts
 */
public record RuleSettings(DuplicateRule duplicates, boolean secureDescriptions, FullNameConvention fullNames) {

    static final int DEFAULT_FULL_NAMES = 5;

    /** Without duplicates and secured descriptions; full names show first, middle and last name. */
    public static RuleSettings standard() {
        return new RuleSettings(DuplicateRule.REFUSED, false, FullNameConvention.of(DEFAULT_FULL_NAMES));
    }

    /** The same with secured descriptions. */
    public RuleSettings withSecureDescriptions() {
        return new RuleSettings(duplicates, true, fullNames);
    }

    /**
     * Settings as they are written.
     *
     * @throws InvalidSetting for the code of a convention that there is not
     */
    static RuleSettings of(boolean allowDuplicates, boolean secureDescriptions, int fullNames) {
        return new RuleSettings(
                allowDuplicates ? DuplicateRule.ALLOWED : DuplicateRule.REFUSED,
                secureDescriptions,
                convention(fullNames));
    }

    private static FullNameConvention convention(int code) {
        try {
            return FullNameConvention.of(code);
        } catch (RuleViolation unknown) {
            throw new InvalidSetting("--full-name-convention " + code + ": there is no such convention. Give one of "
                    + FullNameConvention.examples() + ".");
        }
    }
}
