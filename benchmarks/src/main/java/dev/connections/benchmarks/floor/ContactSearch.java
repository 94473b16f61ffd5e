package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contacts whose name begins with a text, or has it in it. */
final class ContactSearch implements Answer {

    private static final Pattern FILTER = Pattern.compile("(startswith|contains)\\(fullname,'([^']*)'\\)");

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.SEARCH);
        Matcher filter = FILTER.matcher(exchange.option("$filter"));
        if (!filter.matches() || exchange.option("$top").isEmpty()) {
            throw Refusal.unknownRequest("a list of contacts with $filter=" + exchange.option("$filter"));
        }
        RowShape shape = RowShape.of(Entity.CONTACT, exchange.option("$select"), false);
        int top = Integer.parseInt(exchange.option("$top"));
        NamePattern name = filter.group(1).equals("contains")
                ? NamePattern.within(filter.group(2))
                : NamePattern.prefix(filter.group(2));
        try (Connection connection = store.connection()) {
            Standing standing =
                    store.standings().of(connection, exchange.sender(), EnumSet.of(AskedPrivilege.READ_CONTACT));
            Reach reach = standing.require(AskedPrivilege.READ_CONTACT);
            Wanted wanted =
                    name.restrict(Wanted.of(Entity.CONTACT, Wanted.Order.BY_TYPE, top), "c.name", store.dialect());
            Sql sql = filter.group(1).equals("contains")
                    ? store.sql()
                    : store.sql().replanned();
            // People have no index by unit and id, so rows of each unit would be looked for in all of its people.
            store.visibility().rows(sql, shape.selected(), wanted, true, standing, reach);
            try (PreparedStatement statement = sql.on(connection);
                    ResultSet rows = statement.executeQuery()) {
                exchange.acknowledge(false);
                exchange.json(200, json -> {
                    json.writeStringProperty(
                            "@odata.context", exchange.root() + "$metadata#contacts" + shape.context());
                    new PageRows(shape, top).write(json, rows);
                });
            }
        }
    }
}
