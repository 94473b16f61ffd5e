package dev.connections.application.query;

import dev.connections.application.metadata.ManyToMany;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a row must meet to be in an answer.
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

    /** Met when the other is refuted. What an absent value leaves unknown stays unknown, as in SQL. */
    record Not(Condition condition) implements Condition {
        @Override
        public Stream<Column> columns() {
            return condition.columns();
        }
    }

    /** Met when the other is not, be it refuted or unknown. */
    record IsNotTrue(Condition condition) implements Condition {
        @Override
        public Stream<Column> columns() {
            return condition.columns();
        }
    }

    /**
     * Compares an attribute with a value.
     *
     * @param value of the Java type that the {@linkplain dev.connections.application.metadata.AttributeType type} of the
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
     * Met when there is a row of another entity whose lookup leads here, and which meets a condition of its own.
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
     * Met when a row that many rows have in common with many leads from here to one that meets a condition.
     *
     * @param pairs how the rows are related; between rows of one entity a pair leads from either of them to the other
     * @param pair what the row that joins the two must meet, in terms of its own columns
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
     * Met when a date lies in a period that is told from now. Whoever checks queries puts it into plain terms; whoever
     * answers them never sees it.
     */
    record During(Column column, Period period) implements Condition {
        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /**
     * Met when the id in the column is that of a row on a line that begins with another one, in whichever hierarchy the column
     * leads to. Like {@link During} it is put into plain terms before a query is answered: see {@link InHierarchy}.
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
     * Met when the column leads to a row of the entity on a line that begins with another one. A line goes from row to row
     * along the {@linkplain dev.connections.domain.record.RecordType#parent parent} of each, for {@value #MAX_STEPS} steps
     * at the most, and ends before a row that does not meet a condition. What leads nowhere, or to rows of other entities,
     * is on no line: that is known.
     *
     * @param entity the logical name of an entity that has a hierarchy
     * @param other the id of the row that the line begins with
     * @param condition what each row of a line must meet, the other row included, in terms of its own columns
     */
    record InHierarchy(
            Column column, String entity, HierarchyOperator hierarchyOperator, UUID other, Condition condition)
            implements Condition {

        /** So far does a line go, as in Dataverse. */
        public static final int MAX_STEPS = 100;

        @Override
        public Stream<Column> columns() {
            return Stream.of(column);
        }
    }

    /** Where a line leads in a hierarchy, and whether the row that it begins with is on it. */
    enum HierarchyOperator {
        ABOVE,
        ABOVE_OR_EQUAL,
        UNDER,
        UNDER_OR_EQUAL;

        /** Whether it leads up. */
        public boolean isAbove() {
            return this == ABOVE || this == ABOVE_OR_EQUAL;
        }

        /** Whether the row that it begins with is on it. */
        public boolean orEqual() {
            return this == ABOVE_OR_EQUAL || this == UNDER_OR_EQUAL;
        }
    }

    /**
     * Met when the column leads to a row that meets a condition.
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
     * Compares a value with one that tells of the caller. Like {@link During} it is put into plain terms before a query is
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

    /** What a value can tell of the caller. */
    enum CallerTrait {
        /** Which user that is. */
        USER,
        /** Which business unit the user is in. */
        BUSINESS_UNIT,
        /** Which teams the user is in; only equality is asked for. */
        TEAMS,
        /** Which user that is, or which teams it is in; only equality is asked for. */
        USER_OR_TEAMS,
        /** Which user that is, or which users it is the manager of, at whatever distance; only equality is asked for. */
        USER_OR_HIERARCHY,
        /** The same, or which teams any of them is in; only equality is asked for. */
        USER_OR_HIERARCHY_AND_TEAMS,
        /** Which language the user reads, by its locale id. */
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
