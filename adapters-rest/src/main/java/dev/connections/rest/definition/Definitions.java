package dev.connections.rest.definition;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.odata.Segment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All definitions there are, and the way to them. They can be read, not changed: what there is, is decided in code. */
public final class Definitions {

    private final List<DefinitionSet> sets;

    /** The definitions of these entities. */
    public Definitions(EntityCatalogue entities) {
        EntityMetadata entity = new EntityMetadata(entities);
        RelationshipMetadata relationship = new RelationshipMetadata(entities);
        sets = List.of(
                new DefinitionSet(
                        "EntityDefinitions",
                        "LogicalName",
                        () -> entities.all().stream().map(entity::of).toList()),
                new DefinitionSet(
                        "RelationshipDefinitions",
                        "SchemaName",
                        () -> entities.relationships().stream()
                                .map(relationship::of)
                                .toList()),
                new DefinitionSet(
                        "GlobalOptionSetDefinitions",
                        "Name",
                        () -> entities.all().stream()
                                .flatMap(Definitions::optionSets)
                                .toList()));
    }

    private static Stream<Definition> optionSets(EntityDefinition entity) {
        return entity.attributes().stream()
                .flatMap(attribute -> entity.optionSet(attribute).stream())
                .map(OptionSetMetadata::of);
    }

    /**
     * How what that path names is read; empty when it does not begin with a set of definitions.
     *
     * @throws WireError {@link WireCode#UNKNOWN_SEGMENT} with the first step that leads nowhere
     */
    public Optional<Action> reading(List<Segment> path) {
        Segment first = path.get(0);
        return sets.stream()
                .filter(set -> set.name().equals(first.name()))
                .findFirst()
                .map(set -> DefinitionPath.of(set, first).follow(path.subList(1, path.size())));
    }

    static WireError unknown(Segment step) {
        return WireCode.UNKNOWN_SEGMENT.error("Resource not found for the segment '" + Excerpt.of(step.name()) + "'.");
    }
}
