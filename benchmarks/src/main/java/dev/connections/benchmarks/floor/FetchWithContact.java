package dev.connections.benchmarks.floor;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JsonGenerator;

/** FetchXML for connections with the contact that they begin at, restricted by the contact's name. */
final class FetchWithContact implements Answer {

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    /** What is asked for. The name of the contact is asked for when it has a property. */
    private static final class Query {
        private final List<PropertyColumn> columns = new ArrayList<>();
        private int top;
        private String alias = "contact1";
        private boolean named;
        private NamePattern pattern;
        private String equal;
    }

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        Query query = parse(exchange.option("fetchXml"));
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

    private static Sql sql(Query query, Store store, Standing standing, Reach reach) {
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
    private static void write(JsonGenerator json, Query query, ResultSet row, boolean idLast) throws SQLException {
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

    private static Query parse(String xml) throws XMLStreamException {
        Query query = new Query();
        boolean linked = false;
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "fetch" -> query.top = Integer.parseInt(reader.getAttributeValue(null, "top"));
                case "link-entity" -> {
                    linked = true;
                    String alias = reader.getAttributeValue(null, "alias");
                    query.alias = alias == null ? query.alias : alias;
                }
                case "attribute" -> {
                    if (linked) {
                        query.named = true;
                    } else {
                        query.columns.add(column(reader.getAttributeValue(null, "name")));
                    }
                }
                case "condition" ->
                    restrict(
                            query, reader.getAttributeValue(null, "operator"), reader.getAttributeValue(null, "value"));
                case "entity", "filter" -> {
                    // Their only measured forms say nothing more.
                }
                default -> throw Refusal.unknownRequest("FetchXML with " + reader.getLocalName());
            }
        }
        return query;
    }

    /** FetchXML has the names of attributes, of which those of lookups have no decoration. */
    private static PropertyColumn column(String attribute) {
        return Entity.CONNECTION.columns().stream()
                .filter(column ->
                        column.name().equals(attribute) || column.name().equals("_" + attribute + "_value"))
                .findFirst()
                .orElseThrow(() -> Refusal.unknownRequest("FetchXML with attribute " + attribute));
    }

    private static void restrict(Query query, String operator, String value) {
        switch (operator) {
            case "eq" -> query.equal = value.toLowerCase(Locale.ROOT);
            case "like" -> query.pattern = NamePattern.fetched(value);
            case "begins-with" -> query.pattern = NamePattern.prefix(value);
            default -> throw Refusal.unknownRequest("FetchXML with operator " + operator);
        }
    }
}
