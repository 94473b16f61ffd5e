package dev.connections.application;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.domain.connection.ConnectionPolicies;
import dev.connections.domain.record.RecordTypes;

/**
 * What an installation may decide for itself: which kinds of records there are, and which rules hold for connecting
 * them. This is where a team adds its own.
 *
 * @param recordTypes the kinds of records
 * @param policies what every connection must meet
 * @param duplicates whether connections may say the same
 */
public record Rules(RecordTypes recordTypes, ConnectionPolicies policies, DuplicateRule duplicates) {

    /** The record types and rules that Dataverse has. */
    public static Rules standard() {
        return new Rules(RecordTypes.standard(), ConnectionPolicies.standard(), DuplicateRule.REFUSED);
    }
}
