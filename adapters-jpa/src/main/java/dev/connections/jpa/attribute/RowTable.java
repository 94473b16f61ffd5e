package dev.connections.jpa.attribute;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.Map;

/**
 * A table of rows that have attributes beside them.
 *
 * @param name its name
 * @param shared whether it holds rows of several entities, so that the number of the entity is part of its key
 */
record RowTable(String name, boolean shared) {

    private static final Map<RecordType, String> OF_THEIR_OWN = Map.of(
            RecordTypes.CONNECTION, "connection",
            RecordTypes.CONNECTION_ROLE, "connection_role",
            RecordTypes.BUSINESS_UNIT, "business_unit",
            RecordTypes.TRANSACTION_CURRENCY, "transaction_currency");

    /**
     * The table that holds the rows of an entity.
     *
     * @throws IllegalArgumentException for an entity whose rows have no attributes beside them
     */
    static RowTable of(RecordType entity, RecordTypes recordTypes) {
        String own = OF_THEIR_OWN.get(entity);
        if (own != null) {
            return new RowTable(own, false);
        }
        if (!recordTypes.all().contains(entity)) {
            throw new IllegalArgumentException("Rows of '" + entity + "' keep no attributes beside them.");
        }
        return new RowTable("participant", true);
    }
}
