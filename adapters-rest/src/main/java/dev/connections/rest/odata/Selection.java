package dev.connections.rest.odata;

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
 * @param expansions other rows that are shown within each row
 */
public record Selection(WireEntity entity, List<WireProperty> named, List<Expansion> expansions) {

    /** Keeps its own copies. */
    public Selection {
        named = List.copyOf(named);
        expansions = List.copyOf(expansions);
    }

    /** All properties but those that are read only when they are asked for by name. */
    public static Selection all(WireEntity entity) {
        return new Selection(entity, List.of(), List.of());
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
        return new Selection(entity, new ArrayList<>(named), List.of());
    }

    /** The same, with other rows shown within each row. */
    public Selection expanding(List<Expansion> others) {
        return new Selection(entity, named, others);
    }

    /** Whether rows are shown within rows that are shown within these. */
    public boolean isNested() {
        return expansions.stream()
                .flatMap(expansion -> expansion.shown().stream())
                .anyMatch(inner -> !inner.expansions().isEmpty());
    }

    /** The properties that are shown. The primary id always is, last when it was not selected. */
    public List<WireProperty> shown() {
        if (named.isEmpty()) {
            return entity.readUnasked();
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

    /**
     * How a context URL tells of it: {@code (name,record1id_contact(fullname))}, or nothing when all properties are
     * shown and no other rows.
     */
    public String inContext() {
        String list = list();
        return list.isEmpty() ? "" : "(" + list + ")";
    }

    String list() {
        return Stream.concat(
                        named.stream().map(WireProperty::name),
                        expansions.stream().map(Expansion::inContext))
                .collect(Collectors.joining(","));
    }
}
