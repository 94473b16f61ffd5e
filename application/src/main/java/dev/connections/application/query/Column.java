package dev.connections.application.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attribute of the rows that are asked for, of rows that their lookups lead to, or of rows beside them.
 *
 * @param path the single-valued navigation properties that lead to the attribute, such as {@code record1id_contact};
 *     empty for an attribute of the row itself. It begins with the name of a {@link Join} where it begins at the rows beside
 * @param attribute its logical name, such as {@code record1id}
 * @param columnPart what of the attribute is meant
 */
public record Column(List<String> path, String attribute, ColumnPart columnPart) implements Aggregation.Fact {

    /** Keeps its own copy of the path. */
    public Column {
        path = List.copyOf(path);
    }

    /** An attribute of the row itself. */
    public Column(String attribute) {
        this(List.of(), attribute, ColumnPart.VALUE);
    }

    /** The name of the row that a lookup of the row itself points to. */
    public static Column nameOf(String lookup) {
        return new Column(List.of(), lookup, ColumnPart.NAME);
    }

    /** The same, seen from rows whose navigation property leads to the row that it was about. */
    public Column behind(String navigation) {
        return behind(List.of(navigation));
    }

    /** The same, seen from rows from which that path leads to the row that it was about. */
    public Column behind(List<String> navigations) {
        return new Column(Stream.concat(navigations.stream(), path.stream()).toList(), attribute, columnPart);
    }

    /** Something else of the same attribute. */
    public Column showing(ColumnPart other) {
        return new Column(path, attribute, other);
    }

    /** Whether it is the name of the row that a lookup points to. */
    public boolean isName() {
        return columnPart == ColumnPart.NAME;
    }

    @Override
    public String toString() {
        String what = columnPart == ColumnPart.VALUE ? "" : " by " + columnPart.text();
        return Stream.concat(path.stream(), Stream.of(attribute)).collect(Collectors.joining("/", "", what));
    }
}
