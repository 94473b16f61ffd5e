package dev.connections.jpa.attribute;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements about tables of attributes that H2 and PostgreSQL write differently. */
public enum AttributeDialect {
    /**
     * H2 counts up to 1,000,000,000 characters in a text that is kept in its row. It copies a table whose columns grow in number,
     * so that all columns come at once. It has no indexes on expressions, so that none on texts would be used.
     */
    H2(1_000_000_000, "varchar", "", "set data type") {

        @Override
        String add(SideTable table, List<String> columns) {
            return "alter table " + table.name() + " add (" + String.join(", ", columns) + ")";
        }

        @Override
        Optional<String> index(SideTable table, AttributeColumn column) {
            return column.isText()
                    ? Optional.empty()
                    : Optional.of(createIndex(table, column) + " (" + column.sql() + ", id)");
        }

        @Override
        String put(String table, List<String> key, String keyValues, List<String> columns) {
            return "merge into " + table + " (" + join(key, columns) + ") key (" + String.join(", ", key) + ") values ("
                    + keyValues + parameters(columns) + ")";
        }

        @Override
        String waiting(Duration patience) {
            return "set lock_timeout " + patience.toMillis();
        }
    },
    /**
     * PostgreSQL counts up to 10,485,760 characters in a {@code varchar}; {@code text} has no limit. Texts compare by code point and
     * fold all letters, as in all tables. Rows without a value are left out of indexes, which most rows are.
     */
    POSTGRESQL(10_485_760, "text", " collate \"pg_c_utf8\"", "type") {

        @Override
        String add(SideTable table, List<String> columns) {
            return "alter table " + table.name()
                    + columns.stream().map(" add column "::concat).collect(Collectors.joining(","));
        }

        @Override
        Optional<String> index(SideTable table, AttributeColumn column) {
            String key = column.isText() ? "lower(" + column.sql() + ")" : column.sql();
            return Optional.of(
                    createIndex(table, column) + " (" + key + ", id) where " + column.sql() + " is not null");
        }

        @Override
        String put(String table, List<String> key, String keyValues, List<String> columns) {
            return "insert into " + table + " (" + join(key, columns) + ") values (" + keyValues
                    + parameters(columns) + ") on conflict (" + String.join(", ", key) + ") do update set "
                    + columns.stream()
                            .map(column -> column + " = excluded." + column)
                            .collect(Collectors.joining(", "));
        }

        @Override
        String waiting(Duration patience) {
            return "set local lock_timeout = " + patience.toMillis();
        }
    };

    private final int longestText;
    private final String longText;
    private final String collation;
    private final String change;

    AttributeDialect(int longestText, String longText, String collation, String change) {
        this.longestText = longestText;
        this.longText = longText;
        this.collation = collation;
        this.change = change;
    }

    /** Adds columns to a table, each with its type. */
    abstract String add(SideTable table, List<String> columns);

    /** Makes the index by which rows are found that have a value of that column; none where it would not be used. */
    abstract Optional<String> index(SideTable table, AttributeColumn column);

    /**
     * Sets columns of a row, which is made when it is not there.
     *
     * @param keyValues the values of the key, parameters or numbers
     * @param columns each takes a parameter
     */
    abstract String put(String table, List<String> key, String keyValues, List<String> columns);

    /** How long the next statements may wait for locks. */
    abstract String waiting(Duration patience);

    /** Gives a column another type that covers all it held. */
    String widen(SideTable table, AttributeColumn column) {
        return "alter table " + table.name() + " alter column " + column.sql() + " " + change + " "
                + type(column.type());
    }

    /** The name of a type. */
    String type(ColumnType type) {
        return switch (type.kind()) {
            case TEXT -> (type.length() <= longestText ? "varchar(" + type.length() + ")" : longText) + collation;
            case DECIMAL, MONEY -> "numeric(" + (type.length() + type.scale()) + ", " + type.scale() + ")";
            case WHOLE_NUMBER, CHOICE -> "integer";
            case LARGE_NUMBER -> "bigint";
            case FLOATING_POINT -> "double precision";
            case YES_NO -> "boolean";
            case DAY -> "date";
            case MOMENT -> "timestamp(6) with time zone";
            case IDENTIFIER, LOOKUP -> "uuid";
        };
    }

    private static String createIndex(SideTable table, AttributeColumn column) {
        return "create index if not exists " + table.indexName(column) + " on " + table.name();
    }

    private static String join(List<String> key, List<String> columns) {
        return String.join(", ", key) + ", " + String.join(", ", columns);
    }

    private static String parameters(List<String> columns) {
        return ", ?".repeat(columns.size());
    }
}
