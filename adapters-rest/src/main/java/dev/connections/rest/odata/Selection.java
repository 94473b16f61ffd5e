package dev.connections.rest.odata;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.query.Column;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which properties of an entity an answer shows.
 *
 * @param named the properties that were asked for by name; empty when all are shown that need not be asked for
 */
public record Selection(WireEntity entity, List<WireProperty> named) {

    /** Keeps its own copy. */
    public Selection {
        named = List.copyOf(named);
    }

    /** All properties but those that are read only when they are asked for by name. */
    public static Selection all(WireEntity entity) {
        return new Selection(entity, List.of());
    }

    /**
     * Reads {@code $select}.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#UNKNOWN_PROPERTY}
     */
    public static Selection parse(WireEntity entity, String select) {
        Set<WireProperty> named = new LinkedHashSet<>();
        for (String name : select.split(",", -1)) {
            named.add(entity.requireProperty(name.strip()));
        }
        return new Selection(entity, new ArrayList<>(named));
    }

    /** The properties that are shown. The primary id always is, last when nobody asked for it. */
    public List<WireProperty> shown() {
        if (named.isEmpty()) {
            return entity.properties().stream()
                    .filter(property -> property.attribute().isReadUnasked())
                    .toList();
        }
        return Stream.concat(named.stream(), Stream.of(entity.primaryId()))
                .distinct()
                .toList();
    }

    /** What has to be read for it: the properties that are shown, and the version for the etag. */
    public List<Column> columns() {
        return Stream.concat(shown().stream(), Stream.of(entity.version()))
                .distinct()
                .map(WireProperty::column)
                .toList();
    }

    /** The same, and the names behind the lookups that are shown. */
    public List<Column> columnsWithNames() {
        Stream<Column> names = shown().stream()
                .map(WireProperty::attribute)
                .filter(AttributeDefinition::isLookup)
                .map(lookup -> Column.nameOf(lookup.logicalName()));
        return Stream.concat(columns().stream(), names).toList();
    }

    /** How a context URL tells of it: {@code (name,description)}, or nothing when all properties are shown. */
    public String inContext() {
        return named.isEmpty() ? "" : named.stream().map(WireProperty::name).collect(Collectors.joining(",", "(", ")"));
    }
}
