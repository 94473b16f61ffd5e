package dev.connections.benchmarks.floor;

/**
 * What a column refers to, and how the name of it is found.
 *
 * @param navigation the property that leads there; of a record, how it begins
 * @param entity the logical name of what is there; empty when a column tells the type
 * @param typeColumn the column that tells the type; empty when there is one type
 * @param join finds the row, as table {@code %1$s}, from the column of {@code c}
 */
record Lookup(String navigation, String entity, String typeColumn, String join) {

    private static final String RECORD =
            " left join participant %%1$s on %%1$s.id = c.%s_id and %%1$s.object_type_code = c.%s_type_code";
    private static final String ROW = " left join %s %%1$s on %%1$s.id = c.%s";

    static Lookup side(String side) {
        return new Lookup(side + "id_", "", side + "_type_code", RECORD.formatted(side, side));
    }

    static Lookup owner() {
        return new Lookup("ownerid", "", "owner_type_code", RECORD.formatted("owner", "owner"));
    }

    static Lookup row(String navigation, String entity, String table, String column) {
        return new Lookup(navigation, entity, "", ROW.formatted(table, column));
    }

    static Lookup user(String navigation, String column) {
        return new Lookup(
                navigation, "systemuser", "", ROW.formatted("participant", column) + " and %1$s.object_type_code = 8");
    }

    static Lookup contact(String navigation, String column) {
        return new Lookup(
                navigation, "contact", "", ROW.formatted("participant", column) + " and %1$s.object_type_code = 2");
    }

    boolean isTyped() {
        return !typeColumn.isEmpty();
    }

    /** The property that leads to a row of that type. */
    String navigationTo(String target) {
        return navigation.endsWith("_") ? navigation + target : navigation;
    }
}
