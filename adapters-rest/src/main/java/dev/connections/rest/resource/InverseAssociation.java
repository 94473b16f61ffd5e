package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.List;

/**
 * The inverse side of a lookup: the rows of an entity that point back to others.
 *
 * @param entity whose rows
 * @param navigation the collection-valued navigation property that holds them
 */
record InverseAssociation(WireEntity entity, CollectionNavigation navigation, WireEntities entities) {

    /** Met by the rows that point to one of these, by their ids. */
    Condition pointingBack(List<Object> ids) {
        String lookup = navigation.lookup().orElseThrow().logicalName();
        Condition sameId = new Condition.In(new Column(lookup), ids);
        WireEntity.Navigation back = entity.navigation(navigation.partner()).orElseThrow();
        if (!back.sharesItsLookup()) {
            return sameId;
        }
        // A lookup to rows of several types says by itself only which id it points to.
        String key = entities.require(back.type()).primaryId().name();
        return sameId.and(new Condition.In(new Column(key).behind(back.name()), ids));
    }
}
