package dev.connections.rest.csdl;

import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;

/** Says for each navigation property of a set in which set its rows are found. */
final class Bindings {

    private final WireEntities entities;

    Bindings(WireEntities entities) {
        this.entities = entities;
    }

    void write(Xml xml, WireEntity entity) {
        for (WireEntity.Navigation navigation : entity.navigations()) {
            bind(xml, navigation.name(), navigation.type());
        }
        for (CollectionNavigation navigation : entities.collectionsOf(entity.logicalName())) {
            bind(xml, navigation.name(), navigation.entity());
        }
    }

    private void bind(Xml xml, String path, String target) {
        entities.named(target)
                .ifPresent(entity -> xml.empty("NavigationPropertyBinding", "Path", path, "Target", entity.set()));
    }
}
