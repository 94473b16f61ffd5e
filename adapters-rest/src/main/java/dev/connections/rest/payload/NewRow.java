package dev.connections.rest.payload;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.ErrorTarget;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntity;
import java.util.List;

/**
 * A row that is to be made, and the rows that are to be made or related with it.
 *
 * @param errorTarget where in the payload it stands
 * @param payload what it is to have by itself
 * @param targets the rows that its lookups are to lead to
 * @param members the rows that are to point back to it
 * @param bound the rows that are there already and are to point back to it
 */
public record NewRow(
        ErrorTarget errorTarget,
        WireEntity entity,
        Payload payload,
        List<Target> targets,
        List<Member> members,
        List<Bound> bound) {

    /** Keeps its own copies. */
    public NewRow {
        targets = List.copyOf(targets);
        members = List.copyOf(members);
        bound = List.copyOf(bound);
    }

    /** Whether it is made by itself: no other row comes with it or changes. */
    public boolean isAlone() {
        return targets.isEmpty() && members.isEmpty() && bound.isEmpty();
    }

    /** A row that a lookup is to lead to. */
    public record Target(AttributeDefinition lookup, NewRow row) {}

    /** A row that is to be in a collection. */
    public record Member(CollectionNavigation navigation, NewRow row) {}

    /** A row that is there already and is to be in a collection. */
    public record Bound(CollectionNavigation navigation, ErrorTarget errorTarget, RecordRef row) {}
}
