package dev.connections.application.query;

import dev.connections.application.metadata.ManyToMany;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A predicate over the rows of an entity.
 *
 * <p>A comparison with an absent value is never met, whichever the operator; only {@link IsNull} finds absent values.
 * Texts compare without regard to case, as Dataverse does.
 */
public sealed interface Condition {

    /** Met by every row. */
    static Condition everything() {
        return new All(List.of());
    }

    /** Met by no row. */
    static Condition nothing() {
        return new Any(List.of());
    }

    /** Met when all of them are; by every row when there are none. */
    record All(List<Condition> conditions) implements Condition {

        /** Keeps its own copy. */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Stream<Column> columns() {
            return conditions.stream().flatMap(Condition::columns);
        }
    }

    /** Met when one of them is; by no row when there are none. */
    record Any(List<Condition> conditions) implements Condition {

        /** Keeps its own copy. */
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Stream<Column> columns() {
            return conditions.stream().flatMap(Condition::columns);
        }
    }

    /** NOT: met when the other condition is false. What an absent value leaves unknown stays unknown, as in SQL. */
    record Not(Condition condition) implements Condition {
        @Override
        public Stream<Column> columns() {
            return condition.columns();
        }
    }

    /** IS NOT TRUE: met when the other condition is false or unknown. */
    record IsNotTrue(Condition condition) implements Condition {
        @Override
        public Stream<Column> columns() {
            return condition.columns();
        }
    }

    /**
     * Compares an attribute with a value.
     *
     * @param value of the Java type that the {@linkplain dev.connections.domain.record.AttributeType type} of the
     *     attribute names
     */
    record Comparison(Column column, Operator operator, Object value) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * Compares two attributes.
     *
     * @param other of the same Java type
     */
    record ColumnComparison(Column column, Operator operator, Column other) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column, other);
        }
    }

    /**
     * Met when the attribute equals one of the values. When there are none it is refuted by every row, also by those
     * whose attribute is absent.
     *
     * @param values of the Java type that the type of the attribute names
     */
    record In(Column column, List<Object> values) implements Condition {

        /** Keeps its own copy. */
        public In {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * EXISTS: met when there is a row of another entity whose lookup points to this row, and which meets a condition of
     * its own.
     *
     * @param entity the logical name of that entity
     * @param lookup the attribute of its rows that leads here
     * @param condition what such a row must meet, in terms of its own columns
     */
    record Exists(String entity, String lookup, Condition condition) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.empty();
        }
    }

    /**
     * Met when a whole number has all of these bits.
     *
     * @param bits positive
     */
    record HasBits(Column column, int bits) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * EXISTS through a link table: met when a many-to-many relationship leads from this row to one that meets a
     * condition.
     *
     * @param pairs how the rows are related; between rows of one entity a pair leads from either of them to the other
     * @param pair what the row of the link table must meet, in terms of its own columns
     * @param condition what the row at the other end must meet, in terms of its own columns
     */
    record ExistsThroughLink(ManyToMany pairs, Condition pair, Condition condition) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.empty();
        }
    }

    /** Met when the attribute is absent. */
    record IsNull(Column column) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /** Met when a text attribute has the given text in the given place. */
    record TextMatch(Column column, Place place, String text) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * Met when a text attribute fits a pattern as a whole.
     *
     * @param pattern as {@link TextPattern} reads it
     */
    record Like(Column column, String pattern) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * Met when a date lies in a period relative to now. The query use case replaces it by comparisons; a query engine
     * never sees it.
     */
    record During(Column column, Period period) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * Met when the column holds the id of an ancestor or descendant of another row, in the hierarchy of the entity that
     * the column points to. Like {@link During} it is replaced before a query is answered: see {@link InHierarchy}.
     *
     * @param other the id of the other row
     */
    record HierarchyComparison(Column column, HierarchyOperator hierarchyOperator, UUID other) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * Met when the column points to an ancestor or descendant of another row of the entity. The hierarchy is followed
     * along the {@linkplain dev.connections.domain.record.RecordType#parent parent} of each row, for {@value
     * #MAX_STEPS} steps at the most, and not past a row that does not meet a condition. For a column that is absent or
     * points to rows of other entities this is false, not unknown.
     *
     * @param entity the logical name of an entity that has a hierarchy
     * @param other the id of the row whose ancestors or descendants are meant
     * @param condition what each row on the way must meet, the other row included, in terms of its own columns
     */
    record InHierarchy(
            Column column, String entity, HierarchyOperator hierarchyOperator, UUID other, Condition condition)
            implements Condition {

        /** The maximum number of steps along a hierarchy, as in Dataverse. */
        public static final int MAX_STEPS = 100;

        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /** A hierarchy operator: ancestors or descendants, with or without the row itself. */
    enum HierarchyOperator {
        ABOVE,
        ABOVE_OR_EQUAL,
        UNDER,
        UNDER_OR_EQUAL;

        /** Whether ancestors are meant, not descendants. */
        public boolean isAbove() {
            return this == ABOVE || this == ABOVE_OR_EQUAL;
        }

        /** Whether the row itself is included. */
        public boolean orEqual() {
            return this == ABOVE_OR_EQUAL || this == UNDER_OR_EQUAL;
        }
    }

    /**
     * Met when the column references a row that meets a condition.
     *
     * @param entity the logical name of the entity whose row that is
     * @param condition what the row must meet, in terms of its own columns
     */
    record References(Column column, String entity, Condition condition) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * Compares an attribute with a property of the caller. Like {@link During} it is replaced before a query is
     * answered.
     *
     * @param operator {@link Operator#EQUAL} or {@link Operator#NOT_EQUAL}
     */
    record OfCaller(Column column, Operator operator, CallerTrait trait) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /** A property of the caller that a condition can compare with. */
    enum CallerTrait {
        /** The caller's user id. */
        USER,
        /** The caller's business unit. */
        BUSINESS_UNIT,
        /** The caller's teams; with equality only. */
        TEAMS,
        /** The caller or one of the caller's teams; with equality only. */
        USER_OR_TEAMS,
        /** The caller or a user whom the caller manages, directly or indirectly; with equality only. */
        USER_OR_HIERARCHY,
        /** The same, or a team that any of these users is in; with equality only. */
        USER_OR_HIERARCHY_AND_TEAMS,
        /** The caller's language, by its locale id. */
        LANGUAGE
    }

    /** How an attribute and a value are compared. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** Where in a text another text is looked for. */
    enum Place {
        ANYWHERE,
        AT_START,
        AT_END
    }

    /** Every attribute of the rows themselves that the condition looks at; not those of {@link Exists} and {@link ExistsThroughLink} rows. */
    Stream<Column> columns();

    /** Both conditions together. */
    default Condition and(Condition other) {
        if (equals(everything())) {
            return other;
        }
        return other.equals(everything()) ? this : new All(List.of(this, other));
    }
}
