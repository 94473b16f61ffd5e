package dev.connections.application.metadata;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.LookupTarget;

/** How rows of two entities are related. */
public sealed interface Relationship {

    /** Its name, which no other relationship has, such as {@code account_connections1}. */
    String schemaName();

    /** Whether the entity of that logical name is at one of its ends. */
    boolean joins(String entity);

    /**
     * A row of one entity has a lookup to a row of another, to which many rows may point.
     *
     * @param referenced the logical name of the entity pointed to, or of what its entities have in common
     * @param referencing the logical name of the entity with the lookup
     * @param lookup the lookup
     * @param target the names at both ends, and what becomes of the rows with the lookup
     */
    record OneToMany(String referenced, String referencing, AttributeDefinition lookup, LookupTarget target)
            implements Relationship {

        @Override
        public String schemaName() {
            return target.schemaName();
        }

        @Override
        public boolean joins(String entity) {
            return referenced.equals(entity) || referencing.equals(entity);
        }
    }

    /**
     * Rows of both entities may have many of the other.
     *
     * @param first the logical name of the entity that one comes from
     */
    record Pairs(String first, ManyToMany pairs) implements Relationship {

        @Override
        public String schemaName() {
            return pairs.navigation();
        }

        @Override
        public boolean joins(String entity) {
            return first.equals(entity) || pairs.entity().equals(entity);
        }
    }
}
