package dev.connections.application.reading;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Ordering;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.Version;
import java.util.List;

/**
 * The changes of one entity between two versions. A row that changed several times is delivered once, as it is.
 *
 * @param after the changes are later than that version
 * @param until and not later than this one
 */
public record Changes(EntityDefinition entity, Version after, Version until) {

    /** Those of them that are later than that version. */
    public Changes behind(Version reached) {
        return new Changes(entity, reached, until);
    }

    /** Met by the rows that were made or changed. */
    public Condition made() {
        return new Condition.All(List.of(
                new Comparison(version(), Operator.GREATER, after.number()),
                new Comparison(version(), Operator.LESS_OR_EQUAL, until.number())));
    }

    /** The order in which they are delivered. */
    public List<Ordering> order() {
        return List.of(new Ordering(version(), Ordering.Direction.ASCENDING));
    }

    private Column version() {
        return entity.attributes().stream()
                .filter(attribute -> attribute.type() instanceof AttributeType.RowVersion)
                .map(attribute -> new Column(attribute.logicalName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Rows of " + entity.logicalName() + " have no version."));
    }
}
