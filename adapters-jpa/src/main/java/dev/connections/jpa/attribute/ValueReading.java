package dev.connections.jpa.attribute;

import dev.connections.domain.record.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statement that reads attributes of one row: always one row of them, of nulls where there are none. */
final class ValueReading {

    private ValueReading() {}

    /** The statement for a row of that type; its parameter is the id. */
    static String sql(RecordType type, List<KeptAttribute> wanted) {
        Map<SideTable, String> aliases = new LinkedHashMap<>();
        wanted.forEach(attribute -> aliases.computeIfAbsent(attribute.sideTable(), table -> "t" + aliases.size()));
        String columns = wanted.stream()
                .flatMap(attribute -> qualified(attribute, aliases.get(attribute.sideTable())))
                .collect(Collectors.joining(", "));
        String joins = aliases.entrySet().stream()
                .map(alias -> " left join " + alias.getKey().name() + " " + alias.getValue() + " on " + alias.getValue()
                        + ".id = k.id" + ofType(type, alias.getKey(), alias.getValue()))
                .collect(Collectors.joining());
        return "select " + columns + " from (select cast(? as uuid) as id) k" + joins;
    }

    private static Stream<String> qualified(KeptAttribute attribute, String alias) {
        return attribute.columns().stream().map(column -> alias + "." + column);
    }

    /** Where rows of several types share a table, an id of another type finds nothing; the base of a family stands for all. */
    private static String ofType(RecordType type, SideTable table, String alias) {
        boolean oneOfSeveral = table.isOfSeveralTypes() && !type.equals(table.type());
        return oneOfSeveral ? " and " + alias + "." + SideTable.TYPE_CODE + " = " + type.objectTypeCode() : "";
    }
}
