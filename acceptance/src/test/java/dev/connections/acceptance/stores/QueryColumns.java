package dev.connections.acceptance.stores;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What rows of an entity can be asked about: their own attributes, those behind lookups, and names. */
record QueryColumns(List<Typed> own, List<Typed> near, List<Typed> far) {

    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());

    /** Entities that a population has rows of: paths to others lead nowhere. */
    static final Set<String> POPULATED = Set.of(
            "connection",
            "connectionrole",
            "contact",
            "account",
            "phonecall",
            "activitypointer",
            "systemuser",
            "team",
            "transactioncurrency",
            "businessunit");

    /** A column, and the Java type of its values. */
    record Typed(Column column, Class<?> type) {

        Typed behind(String navigation) {
            return new Typed(column.behind(navigation), type);
        }
    }

    /** What rows of that entity can be asked about. */
    static QueryColumns of(String entity) {
        return new QueryColumns(
                own(entity),
                behindLookups(entity, QueryColumns::own),
                behindLookups(entity, next -> behindLookups(next, QueryColumns::own)));
    }

    /** Rows of another entity that lead here, as pairs of that entity and its lookup. */
    static List<Tuple.Tuple2<String, String>> pointingTo(String entity) {
        return POPULATED.stream()
                .sorted()
                .flatMap(other -> definition(other).navigations().values().stream()
                        .filter(navigation -> navigation.targets().stream()
                                .anyMatch(target -> target.entity().equals(entity)))
                        .map(navigation -> Tuple.of(other, navigation.lookup().logicalName())))
                .distinct()
                .toList();
    }

    /** Lookups of the entity, and the entities that each may lead to. */
    static List<Tuple.Tuple2<Column, String>> leadingTo(String entity) {
        return definition(entity).navigations().values().stream()
                .flatMap(navigation -> navigation.targets().stream()
                        .map(target -> Tuple.of(new Column(navigation.lookup().logicalName()), target.entity())))
                .filter(lookup -> POPULATED.contains(lookup.get2()))
                .distinct()
                .toList();
    }

    /** Of the entity's id and its lookups, what leads into hierarchies. */
    static List<Tuple.Tuple2<Column, String>> leadingToHierarchies(String entity) {
        Tuple.Tuple2<Column, String> itself =
                Tuple.of(new Column(definition(entity).type().primaryId()), entity);
        return Stream.concat(Stream.of(itself), leadingTo(entity).stream())
                .filter(lookup -> definition(lookup.get2()).type().parent().isPresent())
                .toList();
    }

    Arbitrary<Column> any() {
        return where(type -> true).map(Typed::column);
    }

    /** Columns whose values are of a type that fits, simple ones more often. */
    Arbitrary<Typed> where(Predicate<Class<?>> fits) {
        List<Tuple.Tuple2<Integer, Arbitrary<Typed>>> choices = new ArrayList<>();
        add(choices, 6, own, fits);
        add(choices, 3, near, fits);
        add(choices, 1, far, fits);
        return Arbitraries.frequencyOf(choices);
    }

    /** Whether there are columns with values of that type. */
    boolean has(Class<?> type) {
        return Stream.of(own, near, far).flatMap(List::stream).anyMatch(column -> column.type() == type);
    }

    private static void add(
            List<Tuple.Tuple2<Integer, Arbitrary<Typed>>> choices,
            int frequency,
            List<Typed> columns,
            Predicate<Class<?>> fits) {
        List<Typed> fitting =
                columns.stream().filter(column -> fits.test(column.type())).toList();
        if (!fitting.isEmpty()) {
            choices.add(Tuple.of(frequency, Arbitraries.of(fitting)));
        }
    }

    private static List<Typed> own(String entity) {
        return definition(entity).attributes().stream()
                .filter(QueryColumns::isAlikeEverywhere)
                .flatMap(QueryColumns::columns)
                .toList();
    }

    /** Versions count changes of the whole store, which each store counts in its own way. */
    private static boolean isAlikeEverywhere(AttributeDefinition attribute) {
        return !(attribute.type() instanceof AttributeType.Image
                || attribute.type() instanceof AttributeType.RowVersion);
    }

    private static Stream<Typed> columns(AttributeDefinition attribute) {
        Typed value =
                new Typed(new Column(attribute.logicalName()), attribute.type().javaType());
        return attribute.isLookup()
                ? Stream.of(value, new Typed(Column.nameOf(attribute.logicalName()), String.class))
                : Stream.of(value);
    }

    private static List<Typed> behindLookups(String entity, Function<String, List<Typed>> columnsOf) {
        return definition(entity).navigations().entrySet().stream()
                .filter(navigation -> navigation.getValue().targets().size() == 1)
                .flatMap(navigation -> {
                    String target = navigation.getValue().targets().get(0).entity();
                    return POPULATED.contains(target)
                            ? columnsOf.apply(target).stream().map(column -> column.behind(navigation.getKey()))
                            : Stream.empty();
                })
                .toList();
    }

    static EntityDefinition definition(String entity) {
        return ENTITIES.named(entity).orElseThrow();
    }
}
