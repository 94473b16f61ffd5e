package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import tools.jackson.core.JsonGenerator;

/** FetchXML for connections with the contact that they begin at, restricted by the contact's name. */
final class FetchWithContact implements Answer {

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        ContactFetch query = ContactFetch.parse(exchange.option("fetchXml"));
        PropertyColumn id = Entity.CONNECTION.columns().get(0);
        if (!query.columns.contains(id)) {
            query.columns.add(id);
        }
        boolean idLast = query.columns.indexOf(id) == query.columns.size() - 1 && query.columns.size() > 1;
        try (Connection connection = store.connection()) {
            Standing standing = store.standings()
                    .of(
                            connection,
                            exchange.sender(),
                            EnumSet.of(AskedPrivilege.READ_CONNECTION, AskedPrivilege.READ_CONTACT));
            Reach reach = standing.require(AskedPrivilege.READ_CONNECTION);
            try (PreparedStatement statement =
                            sql(query, store, standing, reach).on(connection);
                    ResultSet rows = statement.executeQuery()) {
                exchange.acknowledge(false);
                exchange.json(200, json -> {
                    json.writeStringProperty("@odata.context", exchange.root() + "$metadata#connections");
                    Counts.write(json, -1, exchange.isAnnotated());
                    json.writeArrayPropertyStart("value");
                    while (rows.next()) {
                        write(json, query, rows, idLast);
                    }
                    json.writeEndArray();
                });
            }
        }
    }

    private static Sql sql(ContactFetch query, Store store, Standing standing, Reach reach) {
        Sql sql = store.sql().replanned().add("select c.version_number, p.name");
        query.columns.forEach(column -> sql.add(", c." + column.sql()));
        sql.add(" from connection c join participant p on p.id = c.record1_id"
                + " and p.object_type_code = c.record1_type_code and p.object_type_code = 2 where ");
        store.visibility().where(sql, "c", Entity.CONNECTION.code(), standing, reach);
        sql.add(" and ");
        Reach contacts = standing.reach(AskedPrivilege.READ_CONTACT).orElse(null);
        if (contacts == null) {
            sql.add("false");
        } else {
            store.visibility().where(sql, "p", Entity.CONTACT.code(), standing, contacts);
        }
        if (query.equal != null) {
            sql.add(" and lower(p.name) = ?", query.equal);
        } else {
            query.pattern.restrict(sql, "p.name");
        }
        return sql.add(" order by c.id limit " + query.top);
    }

    /** The id comes last when it was not asked for, and what is null is left out. */
    private static void write(JsonGenerator json, ContactFetch query, ResultSet row, boolean idLast)
            throws SQLException {
        json.writeStartObject();
        json.writeStringProperty("@odata.etag", "W/\"" + row.getLong(1) + "\"");
        int own = idLast ? query.columns.size() - 1 : query.columns.size();
        for (int at = 0; at < own; at++) {
            write(json, query.columns.get(at), row, at);
        }
        if (query.named && row.getString(2) != null) {
            json.writeStringProperty(query.alias + ".fullname", row.getString(2));
        }
        for (int at = own; at < query.columns.size(); at++) {
            write(json, query.columns.get(at), row, at);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PropertyColumn column, ResultSet row, int at) throws SQLException {
        Object value = column.read(row, at + 3);
        if (value != null) {
            json.writeName(column.name());
            column.write(json, value);
        }
    }
}
