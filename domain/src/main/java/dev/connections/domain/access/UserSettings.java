package dev.connections.domain.access;

import java.util.Optional;

/**
 * What a user has chosen for themselves.
 *
 * @param timeZone in which their days begin and end, by Dataverse's code; empty for the zone of the server
 * @param language what they read, by Microsoft's locale id, from 1 to {@value #LAST_LANGUAGE}
 */
public record UserSettings(Optional<Integer> timeZone, int language) {

    /** English, as it is written in the United States: the language of everything here that people read. */
    public static final int ENGLISH = 1_033;

    /** The greatest locale id that names a language and a country alone. */
    public static final int LAST_LANGUAGE = 65_535;

    /** Of those who have chosen nothing. */
    public static final UserSettings DEFAULT = new UserSettings(Optional.empty(), ENGLISH);
}
