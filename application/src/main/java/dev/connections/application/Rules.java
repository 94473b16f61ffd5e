package dev.connections.application;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.domain.connection.ConnectionPolicies;
import dev.connections.domain.participant.FullNameConvention;
import dev.connections.domain.record.RecordTypes;
import java.time.Duration;
import java.util.Set;

/**
 * What an installation may decide for itself: which kinds of records there are, and which rules hold for connecting
 * them. This is where a team adds its own.
 *
 * @param recordTypes the kinds of records
 * @param policies what every connection must meet
 * @param duplicates whether connections may say the same
 * @param changeRetention for how long a delta token stays valid; Dataverse's 7 days by default
 * @param secured which attributes are hidden from users who may otherwise read the row; none by default
 * @param queriesPerUser how many queries of a user are answered at once; 0, the default, for any number
 * @param fullNames in which order full names of people show their parts; first, middle and last name by default
 */
public record Rules(
        RecordTypes recordTypes,
        ConnectionPolicies policies,
        DuplicateRule duplicates,
        Duration changeRetention,
        Set<SecuredAttribute> secured,
        int queriesPerUser,
        FullNameConvention fullNames) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** Keeps its own copy. */
    public Rules {
        secured = Set.copyOf(secured);
    }

    /** Those rules, with any number of queries for each user. */
    public Rules(
            RecordTypes recordTypes,
            ConnectionPolicies policies,
            DuplicateRule duplicates,
            Duration changeRetention,
            Set<SecuredAttribute> secured) {
        this(recordTypes, policies, duplicates, changeRetention, secured, 0, FullNameConvention.FIRST_MIDDLE_LAST);
    }

    /** Those rules, with nothing secured. */
    public Rules(
            RecordTypes recordTypes, ConnectionPolicies policies, DuplicateRule duplicates, Duration changeRetention) {
        this(recordTypes, policies, duplicates, changeRetention, Set.of());
    }

    /** Those rules, with changes that can be followed for a week. */
    public Rules(RecordTypes recordTypes, ConnectionPolicies policies, DuplicateRule duplicates) {
        this(recordTypes, policies, duplicates, WEEK);
    }

    /** The record types and rules that Dataverse has. */
    public static Rules standard() {
        return new Rules(RecordTypes.standard(), ConnectionPolicies.standard(), DuplicateRule.REFUSED);
    }

    /** The same, with these attributes secured and no others. */
    public Rules securing(Set<SecuredAttribute> attributes) {
        return new Rules(recordTypes, policies, duplicates, changeRetention, attributes, queriesPerUser, fullNames);
    }

    /** The same, with so many queries of a user answered at once; 0 for any number. */
    public Rules withQueriesPerUser(int number) {
        return new Rules(recordTypes, policies, duplicates, changeRetention, secured, number, fullNames);
    }

    /** The same, with full names that show their parts by that convention. */
    public Rules withFullNames(FullNameConvention convention) {
        return new Rules(recordTypes, policies, duplicates, changeRetention, secured, queriesPerUser, convention);
    }
}
