package dev.connections.jpa.attribute;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the rows whose lookups lead to a row: one statement that asks each column for it, by its index. */
final class PointingRows {

    private final SideTables tables;
    private final Map<RecordType, Search> searches = new ConcurrentHashMap<>();

    /**
     * The statement for rows of one type.
     *
     * @param lookups in the order of its parameters, each of which is the id of the row
     */
    private record Search(String sql, List<KeptAttribute> lookups) {}

    PointingRows(SideTables tables) {
        this.tables = tables;
    }

    /** The rows, each with the names of its lookups that lead there. */
    Map<RecordRef, Set<String>> to(RecordRef target, Connection connection) throws SQLException {
        Search search = searches.computeIfAbsent(target.type(), this::search);
        Map<RecordRef, Set<String>> pointing = new HashMap<>();
        if (search.lookups().isEmpty()) {
            return pointing;
        }
        try (PreparedStatement statement = connection.prepareStatement(search.sql())) {
            for (int parameter = 1; parameter <= search.lookups().size(); parameter++) {
                statement.setObject(parameter, target.id());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String lookup = search.lookups().get(rows.getInt(1)).name();
                    UUID id = rows.getObject(2, UUID.class);
                    tables.type(rows.getInt(3))
                            .ifPresent(
                                    type -> pointing.computeIfAbsent(new RecordRef(type, id), first -> new HashSet<>())
                                            .add(lookup));
                }
            }
        }
        return pointing;
    }

    private Search search(RecordType target) {
        List<KeptAttribute> lookups = List.copyOf(tables.lookupsTo(target));
        String codes = tables.related(target)
                .map(type -> Integer.toString(type.objectTypeCode()))
                .sorted()
                .collect(Collectors.joining(", "));
        String sql = IntStream.range(0, lookups.size())
                .mapToObj(number -> question(number, lookups.get(number), codes))
                .collect(Collectors.joining(" union all "));
        return new Search(sql, lookups);
    }

    private static String question(int number, KeptAttribute lookup, String codes) {
        AttributeColumn column = lookup.column();
        return "select " + number + ", id, " + lookup.sideTable().typeOfRows() + " from " + lookup.table() + " where "
                + column.sql() + " = ? and " + column.typeSql() + " in (" + codes + ")";
    }
}
