package dev.connections.domain.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of record, such as account or contact.
 *
 * @param logicalName the name of the kind in lower case, unique, such as {@code account}
 * @param objectTypeCode the number of the kind, unique; custom kinds start at 10000
 * @param label the name that people read, such as {@code Account}
 * @param entitySet the name of the collection of its records, such as {@code accounts}
 * @param primaryId the attribute that identifies a record, such as {@code accountid}
 * @param primaryName the attribute that holds a record's primary name, such as {@code name}
 * @param family whether the kind is one of the activities, or their base
 * @param connectable whether its records may take part in connections (Dataverse: {@code IsConnectionsEnabled})
 * @param parent the attribute by which a record stands below another of its kind, such as {@code parentaccountid}; empty
 *     for kinds without a hierarchy
 */
public record RecordType(
        String logicalName,
        int objectTypeCode,
        String label,
        String entitySet,
        String primaryId,
        String primaryName,
        Family family,
        boolean connectable,
        Optional<String> parent) {

    /** Which kinds share one base: activities are listed together in {@code activitypointers}. */
    public enum Family {
        /** A kind of its own. */
        STANDALONE,
        /** One of the activities: appointment, email, task and the like. */
        ACTIVITY,
        /** What all activities are as well. */
        ACTIVITY_BASE
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /**
     * A kind with usable names.
     *
     * @throws IllegalArgumentException for a name that is not made of lower-case letters, digits and {@code _}, for a code
     *     below 1, for a blank label, and for one attribute as two of id, name and parent
     */
    public RecordType {
        List<String> attributes = Stream.concat(Stream.of(primaryId, primaryName), parent.stream())
                .toList();
        List<String> names = Stream.concat(Stream.of(logicalName, entitySet), attributes.stream())
                .toList();
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' cannot be a name of the record type '" + logicalName
                        + "': use lower-case letters, digits and _, and begin with a letter.");
            }
        }
        if (objectTypeCode < 1 || label.isBlank() || Set.copyOf(attributes).size() < attributes.size()) {
            throw new IllegalArgumentException("The record type " + logicalName
                    + " needs a positive code, a label, and different attributes for id, name and parent.");
        }
    }

    /** A kind without a hierarchy. */
    public RecordType(
            String logicalName,
            int objectTypeCode,
            String label,
            String entitySet,
            String primaryId,
            String primaryName,
            Family family,
            boolean connectable) {
        this(
                logicalName,
                objectTypeCode,
                label,
                entitySet,
                primaryId,
                primaryName,
                family,
                connectable,
                Optional.empty());
    }

    /** A connectable kind of its own. */
    public static RecordType of(
            String logicalName, int objectTypeCode, String label, String entitySet, String primaryName) {
        return new RecordType(
                logicalName,
                objectTypeCode,
                label,
                entitySet,
                logicalName + "id",
                primaryName,
                Family.STANDALONE,
                true);
    }

    /** A connectable activity: identified by {@code activityid}, named by its {@code subject}. */
    public static RecordType activity(String logicalName, int objectTypeCode, String label, String entitySet) {
        return new RecordType(
                logicalName, objectTypeCode, label, entitySet, "activityid", "subject", Family.ACTIVITY, true);
    }

    /** Whether a record of {@code other} is one of this kind too: each kind includes itself, the base all activities. */
    public boolean includes(RecordType other) {
        return equals(other) || (family == Family.ACTIVITY_BASE && other.family == Family.ACTIVITY);
    }

    /** Whether the two would be confused: by name, by code, or by entity set. */
    boolean clashesWith(RecordType other) {
        return logicalName.equals(other.logicalName)
                || objectTypeCode == other.objectTypeCode
                || entitySet.equals(other.entitySet);
    }

    /** The same kind, kept out of connections. */
    public RecordType notConnectable() {
        return with(false, parent);
    }

    /** The same kind, whose records may stand below one another; the attribute names the one above. */
    public RecordType hierarchicalBy(String parentAttribute) {
        return with(connectable, Optional.of(parentAttribute));
    }

    private RecordType with(boolean takesPart, Optional<String> parentAttribute) {
        return new RecordType(
                logicalName,
                objectTypeCode,
                label,
                entitySet,
                primaryId,
                primaryName,
                family,
                takesPart,
                parentAttribute);
    }

    /** Its logical name: what messages and logs show. */
    @Override
    public String toString() {
        return logicalName;
    }
}
