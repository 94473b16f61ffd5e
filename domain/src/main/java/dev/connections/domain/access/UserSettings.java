package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.IntegerRange;
import dev.connections.domain.RuleViolation;
import java.util.Optional;

/**
 * The personal settings of a user.
 *
 * @param timeZone in which their days begin and end, by Dataverse's code; empty for the zone of the server
 * @param language what they read, by Microsoft's locale id
 */
public record UserSettings(Optional<Integer> timeZone, int language) {

    /** English, as it is written in the United States: the language of everything here that people read. */
    public static final int ENGLISH = 1_033;

    /** What locale ids may be that name a language and a country alone. */
    public static final IntegerRange LANGUAGE = new IntegerRange("usersettings", "uilanguageid", 1, 65_535);

    /** The defaults. */
    public static final UserSettings DEFAULT = new UserSettings(Optional.empty(), ENGLISH);

    /**
     * Settings with a language.
     *
     * @throws RuleViolation {@link ErrorCode#INTEGER_VALUE_OUT_OF_RANGE} for a number that stands for none
     */
    public UserSettings {
        LANGUAGE.require(language);
    }
}
