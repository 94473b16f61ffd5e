package dev.connections.acceptance.stores;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.reading.RunQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as lines of text, so that those of different stores can be told apart. */
record Answers(RunQuery queries, Caller caller) {

    /** Those that the administrator gets. */
    Answers(RunQuery queries) {
        this(queries, Administrator.CALLER);
    }

    List<String> rows(Query query) {
        List<String> rows = new ArrayList<>();
        queries.run(query, caller, row -> rows.add(shown(row, query)));
        return rows;
    }

    /** The same rows, read in pages of that size, each behind the end of the one before. */
    List<String> pages(Query query, int size) {
        Column id = new Column(QueryColumns.definition(query.entity()).type().primaryId());
        List<Ordering> order = Position.total(query.order(), id);
        List<Column> columns = Stream.concat(
                        query.columns().stream(), order.stream().map(Ordering::column))
                .toList();
        List<String> rows = new ArrayList<>();
        List<Position> page = new ArrayList<>();
        Condition behind = Condition.everything();
        do {
            page.clear();
            Query next = new Query(query.entity(), columns, query.condition().and(behind), query.order(), size);
            queries.run(next, caller, row -> {
                rows.add(shown(row, query));
                page.add(Position.of(row, order));
            });
            behind = page.isEmpty() ? behind : page.get(page.size() - 1).behind();
        } while (page.size() == size);
        return rows;
    }

    long count(Query query) {
        return queries.count(query, caller);
    }

    List<String> groups(Aggregation aggregation) {
        List<String> groups = new ArrayList<>();
        queries.aggregate(
                aggregation,
                caller,
                group -> groups.add(Stream.concat(
                                IntStream.range(0, aggregation.groups().size()).mapToObj(group::key),
                                IntStream.range(0, aggregation.measures().size())
                                        .mapToObj(group::measure))
                        .map(Answers::shown)
                        .collect(Collectors.joining(" | "))));
        return groups;
    }

    private static String shown(Row row, Query query) {
        return query.columns().stream()
                .map(column -> isLookup(query, column)
                        ? shown(row.value(column)) + " of " + row.target(column)
                        : shown(row.value(column)))
                .collect(Collectors.joining(" | "));
    }

    private static boolean isLookup(Query query, Column column) {
        return column.path().isEmpty()
                && !column.isName()
                && QueryColumns.definition(query.entity())
                        .requireAttribute(column.attribute())
                        .isLookup();
    }

    /** Numbers by their value, however they are written; fractions of averages to the sixth digit. */
    private static String shown(@Nullable Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.5e", number);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
