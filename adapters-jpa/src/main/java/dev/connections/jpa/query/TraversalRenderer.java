package dev.connections.jpa.query;

import dev.connections.application.query.Condition;
import dev.connections.application.query.RowVisibility;
import dev.connections.application.query.Traversal;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Renders a traversal of connections as one recursive query, whose values are all parameters. A row of the answer has
 * the code of a record's type, the record's id, and its path: the concatenated ids of the rows that led there.
 *
 * <p>Every round takes the records of the round before, all their rows of connections, and of those that lead to one
 * record the row with the lowest id: so each record is there once in each round, however many ways lead to it, and the
 * work grows with the number of rounds times the number of connections. {@code distinct} does that rather than {@code
 * union}, which H2 forgets within a recursion. That a record was there in an earlier round, as on every way back, a
 * recursion cannot know; its first visit is picked at the end.
 */
final class TraversalRenderer {

    /** How many letters an id has in a path. */
    static final int ID_LENGTH = 36;

    /** The group of the values that are not of conditions: type and id of the start, the rounds, type and id of the target. */
    private static final String TRAVERSAL = "traversal";

    private static final String TARGET = "record2id";

    private static final String REACHED = "reached";
    private static final String REACHED_COLUMNS = "type_code, id, steps, path";

    /** With places for the rows of connections, for what they must meet, and for what the records must. */
    private static final String VISITS = """
            select p.object_type_code, p.id, 0, cast('' as varchar)
            from participant p
            where p.object_type_code = :traversal.0 and p.id = :traversal.1
            union all
            select distinct e.record2_type_code, e.record2_id, r.steps + 1,
                first_value(r.path || cast(e.id as varchar))
                    over (partition by e.record2_type_code, e.record2_id order by e.id)
            from %s
            join reached r on e.record1_id = r.id and e.record1_type_code = r.type_code
            where r.steps < :traversal.2 and %s and (%s)""";

    private static final String FIRST_VISITS = """
            select v.type_code, v.id, v.path
            from (select r.type_code, r.id, r.steps, r.path,
                    row_number() over (partition by r.type_code, r.id order by r.steps) as visit
                from reached r) v
            """;

    private static final String AROUND = """
            left join participant p on p.object_type_code = v.type_code and p.id = v.id
            where v.visit = 1 and v.steps > 0
            order by v.steps, lower(p.name) nulls first, v.id, v.type_code""";

    private static final String TO = "where v.visit = 1 and v.type_code = :traversal.3 and v.id = :traversal.4";

    private final QueryValues values = new QueryValues();
    private final SqlDialect dialect;
    private final String visits;

    TraversalRenderer(Traversal traversal, EntityTables tables, SqlDialect dialect) {
        this.dialect = dialect;
        values.of(TRAVERSAL)
                .addAll(List.of(
                        traversal.from().type().objectTypeCode(),
                        traversal.from().id(),
                        traversal.steps()));
        Joins joins = new Joins(
                tables, tables.of(RecordTypes.CONNECTION.logicalName()), RowVisibility.OF_EVERYTHING, dialect);
        AtomicInteger parameters = new AtomicInteger();
        String rows = new ConditionRenderer(joins, QueryValues.OF_CONDITIONS, parameters).of(plain(traversal.rows()));
        String records = records(traversal.records(), joins, parameters);
        CommonTableExpressions expressions = joins.commonTableExpressions();
        expressions.add(REACHED, REACHED_COLUMNS, VISITS.formatted(joins.from(), rows, records));
        visits = expressions.before() + FIRST_VISITS;
    }

    /** All records but the first, nearest first, then by name, then by id. */
    Statement around() {
        return statement(AROUND);
    }

    /** One record. */
    Statement to(RecordRef target) {
        values.of(TRAVERSAL).addAll(List.of(target.type().objectTypeCode(), target.id()));
        return statement(TO);
    }

    private Statement statement(String end) {
        SelectList selected = new SelectList();
        selected.add("v.type_code", Integer.class);
        selected.add("v.id", UUID.class);
        selected.add("v.path", String.class);
        return new Statement(ParameterizedSql.of(visits + end), selected);
    }

    /** The values of the statement. */
    QueryValues values() {
        return values;
    }

    /** Of most types either all records may be reached or none, which needs no join to the record. */
    private String records(Map<RecordType, Condition> visible, Joins joins, AtomicInteger parameters) {
        String open = visible.entrySet().stream()
                .filter(type -> type.getValue().equals(Condition.everything()))
                .map(type -> type.getKey().objectTypeCode())
                .sorted()
                .map(code -> Integer.toString(code))
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(open.isEmpty() ? "1 = 0" : "e.record2_type_code in (" + open + ")");
        visible.entrySet().stream()
                .sorted(Comparator.comparing(type -> type.getKey().objectTypeCode()))
                .filter(type -> !type.getValue().equals(Condition.everything()))
                .filter(type -> !type.getValue().equals(Condition.nothing()))
                .forEach(
                        type -> text.append(" or ").append(records(type.getKey(), type.getValue(), joins, parameters)));
        return text.toString();
    }

    private String records(RecordType type, Condition visible, Joins joins, AtomicInteger parameters) {
        Joins record = joins.related(type.logicalName());
        String leading = record.ledToBy(TARGET, joins);
        String condition = new ConditionRenderer(record, QueryValues.OF_CONDITIONS, parameters).of(plain(visible));
        return "e.record2_type_code = " + type.objectTypeCode() + " and exists (select 1 from " + record.from()
                + " where " + leading + " and " + condition + ")";
    }

    private Condition plain(Condition condition) {
        return QueryShape.withoutValues(condition, values.ofConditions());
    }
}
