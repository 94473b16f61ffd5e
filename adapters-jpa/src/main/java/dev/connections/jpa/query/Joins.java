package dev.connections.jpa.query;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.metadata.AttributeType;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.LookupTarget;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.application.query.Sight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of one question: the one whose rows are asked for, those whose rows are put beside them, and those that columns
 * reach over lookups, each joined once. A row whose lookup leads nowhere stays in the answer.
 */
final class Joins {

    /** The name by which every query calls the rows it asks for. */
    static final String ROOT = "e";

    private final EntityTables tables;
    private final Place root;
    private final Map<String, Place> beside = new HashMap<>();
    private final Map<String, Place> joined = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final AtomicInteger names;
    private final Sight sight;
    private final Set<String> sighted;
    private final Lines lines;

    /**
     * The tables of a question.
     *
     * @param sight what is seen of their rows
     */
    Joins(EntityTables tables, EntityTable root, Sight sight) {
        this(tables, new Place(ROOT, root), new AtomicInteger(), sight, new TreeSet<>(), new Lines());
    }

    private Joins(EntityTables tables, Place root, AtomicInteger names, Sight sight, Set<String> sighted, Lines lines) {
        this.tables = tables;
        this.root = root;
        this.names = names;
        this.sight = sight;
        this.sighted = sighted;
        this.lines = lines;
    }

    /** The same question, with another place at its root. */
    private Joins at(Place place) {
        return new Joins(tables, place, names, sight, sighted, lines);
    }

    /** The limits and masks of the sight that the text mentions, by name. */
    Set<String> sighted() {
        return sighted;
    }

    /** The lines that the text follows. */
    Lines lines() {
        return lines;
    }

    /** A question within this one, about rows of another entity. */
    Joins related(String entity) {
        return at(new Place(nextName(), tables.of(entity)));
    }

    /** What holds for rows whose lookup leads to the row that the outer question is about. */
    String pointingBack(String lookup, Joins outer) {
        return root.pointingTo(outer.root, lookup);
    }

    /** What holds for the rows that a column of another question leads to. */
    String ledToBy(Path column) {
        return root.pointedToBy(column) + root.withinScope();
    }

    /** Where the id of the row is kept. */
    Path id() {
        return root.id();
    }

    /** Where the id is kept of the row that it stands under, in an entity that has a hierarchy. */
    Path parent() {
        return path(new Column(table().entity().type().parent().orElseThrow()));
    }

    /** What holds for the rows of the entity as well, where a table holds those of several. */
    String withinScope() {
        return root.withinScope();
    }

    /** What holds for pairs that join the row of one question with a row of the other. */
    String joining(ManyToMany pairs, Joins one, Joins other) {
        String there = joining(one, pairs.near(), other, pairs.far());
        boolean mutual = one.table().entity().logicalName().equals(pairs.entity());
        String either = mutual ? "(" + there + " or " + joining(one, pairs.far(), other, pairs.near()) + ")" : there;
        return either + other.root.withinScope();
    }

    private String joining(Joins one, String near, Joins other, String far) {
        return "(" + one.root.pointedToBy(root.path(near)) + " and " + other.root.pointedToBy(root.path(far)) + ")";
    }

    /**
     * Puts rows beside.
     *
     * @param condition what they have to meet, as text, given where they are
     */
    void add(Join join, Function<Joins, String> condition) {
        Place from = join.from().map(this::place).orElse(root);
        Place place = new Place(nextName(), tables.of(join.entity()));
        beside.put(join.name(), place);
        text.append(join.kind() == Join.Kind.OUTER ? " left join " : " join ");
        text.append(place.declared()).append(" on ");
        text.append(
                join.direction() == Join.Direction.TO_ONE
                        ? place.pointedToBy(from.path(join.lookup())) + place.withinScope()
                        : place.pointingTo(from, join.lookup()));
        text.append(" and ").append(met(join, place, condition));
    }

    /** A condition that looks behind lookups, or at what some rows mask, needs tables that have no place within a join. */
    private String met(Join join, Place place, Function<Joins, String> condition) {
        boolean own = join.condition()
                .columns()
                .allMatch(
                        column -> column.path().isEmpty() && !column.isName() && !isMasked(place, column.attribute()));
        if (own) {
            return condition.apply(at(place));
        }
        Joins same = related(join.entity());
        String met = condition.apply(same);
        return "exists (select 1 from " + same.from() + " where "
                + same.root.id().hql() + " = " + place.id().hql() + " and " + met + ")";
    }

    /** The table of the rows that are asked for. */
    EntityTable table() {
        return root.table();
    }

    /** What holds for rows that a lookup of the row that the outer question is about leads to. */
    String ledToBy(String lookup, Joins outer) {
        return root.pointedToBy(outer.root.path(lookup));
    }

    /** Where the id is kept of the rows that a join puts beside. */
    Path idBeside(Join join) {
        return place(join.name()).id().perhapsAbsent();
    }

    /** Where the column is kept; joins what has to be joined for it. */
    Path path(Column column) {
        Place place = root;
        for (String step : column.path()) {
            place = Join.isName(step) ? place(step) : next(place, step);
        }
        Place shown = shown(place, column.attribute());
        Path path = shown.path(column.attribute());
        if (column.isName()) {
            return name(shown, column.attribute(), path);
        }
        AttributeType type =
                place.table().entity().requireAttribute(column.attribute()).type();
        Path text = ShownText.of(column.shown(), path, type);
        return shown.equals(root) ? text : text.perhapsAbsent();
    }

    private Place place(String join) {
        return Objects.requireNonNull(beside.get(join), () -> "Nothing has been put beside as " + join + ".");
    }

    /** The table and what has been joined to it: what stands behind {@code from}. */
    String from() {
        return root.declared() + text;
    }

    private Place next(Place from, String navigation) {
        EntityDefinition.Navigation leads = from.table().entity().requireNavigation(navigation);
        Path lookup = from.path(leads.lookup().logicalName());
        EntityTable table = tables.of(leads.targets().get(0).entity());
        return join(from.alias() + "/" + navigation, table, lookup, place -> place.withinScope() + limit(place));
    }

    /** The rows that a lookup points to may be in several tables; those of one table are joined at once. */
    private Path name(Place from, String attribute, Path lookup) {
        List<String> names = targets(from.table().entity().requireAttribute(attribute)).values().stream()
                .map(table -> join(
                        from.alias() + "." + attribute + ":" + table.hqlEntity(),
                        table,
                        lookup,
                        place -> lookup.typeCode().isEmpty() ? place.withinScope() : ""))
                .map(place ->
                        place.path(place.table().entity().type().primaryName()).hql())
                .toList();
        String hql = names.size() == 1 ? names.get(0) : "coalesce(" + String.join(", ", names) + ")";
        return new Path(hql, false, true, Optional.empty(), Optional.empty());
    }

    private Map<String, EntityTable> targets(AttributeDefinition attribute) {
        AttributeType.Lookup lookup = (AttributeType.Lookup) attribute.type();
        return lookup.targets().stream()
                .map(LookupTarget::entity)
                .map(tables::of)
                .collect(Collectors.toMap(
                        EntityTable::hqlEntity, table -> table, (first, other) -> first, LinkedHashMap::new));
    }

    private Place join(String key, EntityTable table, Path lookup, Function<Place, String> more) {
        Place known = joined.get(key);
        if (known != null) {
            return known;
        }
        Place place = new Place(nextName(), table);
        joined.put(key, place);
        text.append(" left join ").append(place.declared());
        text.append(" on ").append(place.pointedToBy(lookup)).append(more.apply(place));
        return place;
    }

    /**
     * Where the attribute is to be looked at. What some rows do not show stands in the same row joined once more, which only
     * happens to rows that show it: so it is a plain column in conditions, orders and groups alike.
     */
    private Place shown(Place place, String attribute) {
        if (!isMasked(place, attribute)) {
            return place;
        }
        Sight.Attribute named = named(place, attribute);
        String key = place.alias() + "#" + attribute;
        Place known = joined.get(key);
        if (known != null) {
            return known;
        }
        Place again = new Place(nextName(), place.table());
        joined.put(key, again);
        text.append(" left join ").append(again.declared()).append(" on ");
        text.append(again.id().hql()).append(" = ").append(place.id().hql()).append(again.withinScope());
        text.append(seen(again, QueryValues.nameOf(named), sight.of(named)));
        return again;
    }

    private boolean isMasked(Place place, String attribute) {
        return sight.masks().containsKey(named(place, attribute));
    }

    private static Sight.Attribute named(Place place, String attribute) {
        return new Sight.Attribute(place.table().entity().logicalName(), attribute);
    }

    /** A row that is not seen is not joined, so all of its columns are absent. */
    private String limit(Place place) {
        String entity = place.table().entity().logicalName();
        return sight.limits().containsKey(entity) ? seen(place, entity, sight.of(entity)) : "";
    }

    private String seen(Place place, String name, Condition condition) {
        sighted.add(name);
        Joins inner = new Joins(tables, place, names, Sight.OF_EVERYTHING, sighted, lines);
        return " and " + new ConditionText(inner, QueryValues.prefix(name)).of(condition);
    }

    private String nextName() {
        return "j" + names.getAndIncrement();
    }
}
