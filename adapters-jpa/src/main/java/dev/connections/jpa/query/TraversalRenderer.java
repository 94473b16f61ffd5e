package dev.connections.jpa.query;

import dev.connections.application.query.Condition;
import dev.connections.application.query.RowVisibility;
import dev.connections.application.query.Traversal;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Renders a traversal of connections as one recursive query, whose values are all parameters.
 *
 * <p>Every round takes the records of the round before, all their rows of connections, and of those that lead to one
 * record the row with the lowest id: so each record is there once in each round, however many ways lead to it, and the
 * work grows with the number of rounds times the number of connections. {@code distinct} does that rather than {@code
 * union}, which H2 forgets within a recursion. That a record was there in an earlier round, as on every way back, a
 * recursion cannot know; its first visit is picked at the end.
 *
 * <p>A record carries its path as the concatenated ids of the rows that led there.
 */
final class TraversalRenderer {

    // The parameters beside those of the conditions.
    static final String FROM_TYPE = "fromType";
    static final String FROM_ID = "fromId";
    static final String ROUNDS = "rounds";
    static final String OPEN_TYPES = "openTypes";
    static final String TO_TYPE = "toType";
    static final String TO_ID = "toId";

    /** How many letters an id has in a path. */
    static final int ID_LENGTH = 36;

    private static final String TARGET = "record2id";

    /** With places for the rows of connections, for what they must meet, and for what the records must. */
    private static final String VISITS = """
            with reached as (
                select p.objectTypeCode as typeCode, p.id as id, 0 as steps, cast('' as String) as path
                from Participant p
                where p.objectTypeCode = :fromType and p.id = :fromId
                union all
                select distinct e.record2TypeCode as typeCode, e.record2Id as id, r.steps + 1 as steps,
                    first_value(concat(r.path, cast(e.id as String)))
                        over (partition by e.record2TypeCode, e.record2Id order by e.id) as path
                from %s
                join reached r on e.record1Id = r.id and e.record1TypeCode = r.typeCode
                where r.steps < :rounds and %s and (%s))
            select v.typeCode, v.id, v.path
            from (select r.typeCode as typeCode, r.id as id, r.steps as steps, r.path as path,
                    row_number() over (partition by r.typeCode, r.id order by r.steps) as visit
                from reached r) v
            """;

    private final List<Object> values = new ArrayList<>();
    private final List<Integer> openTypes;
    private final String visits;

    TraversalRenderer(Traversal traversal, EntityTables tables) {
        Joins joins = new Joins(tables, tables.of(RecordTypes.CONNECTION.logicalName()), RowVisibility.OF_EVERYTHING);
        AtomicInteger parameters = new AtomicInteger();
        openTypes = traversal.records().entrySet().stream()
                .filter(type -> type.getValue().equals(Condition.everything()))
                .map(type -> type.getKey().objectTypeCode())
                .sorted()
                .toList();
        String rows = new ConditionRenderer(joins, QueryValues.prefix(), parameters).of(plain(traversal.rows()));
        String records = records(traversal.records(), joins, parameters);
        visits = VISITS.formatted(joins.from(), rows, records);
    }

    /** All records but the first, nearest first, then by name, then by id. */
    String around() {
        return visits + """
                left join Participant p on p.objectTypeCode = v.typeCode and p.id = v.id
                where v.visit = 1 and v.steps > 0
                order by v.steps, lower(p.name) nulls first, v.id, v.typeCode
                """;
    }

    /** One record. */
    String to() {
        return visits + "where v.visit = 1 and v.typeCode = :toType and v.id = :toId";
    }

    /** The values of the conditions, in the order of their parameters. */
    List<Object> values() {
        return values;
    }

    /** The codes of the types of which all records may be reached. */
    List<Integer> openTypes() {
        return openTypes;
    }

    /** Of most types either all records may be reached or none, which needs no join to the record. */
    private String records(Map<RecordType, Condition> visible, Joins joins, AtomicInteger parameters) {
        StringBuilder text = new StringBuilder("e.record2TypeCode in (:openTypes)");
        visible.entrySet().stream()
                .sorted(Comparator.comparing(type -> type.getKey().objectTypeCode()))
                .filter(type -> !openTypes.contains(type.getKey().objectTypeCode()))
                .filter(type -> !type.getValue().equals(Condition.nothing()))
                .forEach(
                        type -> text.append(" or ").append(records(type.getKey(), type.getValue(), joins, parameters)));
        return text.toString();
    }

    private String records(RecordType type, Condition visible, Joins joins, AtomicInteger parameters) {
        Joins record = joins.related(type.logicalName());
        String condition = new ConditionRenderer(record, QueryValues.prefix(), parameters).of(plain(visible));
        return "e.record2TypeCode = " + type.objectTypeCode() + " and exists (select 1 from " + record.from()
                + " where " + record.ledToBy(TARGET, joins) + " and " + condition + ")";
    }

    private Condition plain(Condition condition) {
        return QueryShape.withoutValues(condition, values);
    }
}
