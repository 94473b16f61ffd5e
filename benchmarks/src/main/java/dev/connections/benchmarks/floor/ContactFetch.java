package dev.connections.benchmarks.floor;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What FetchXML asks of connections and of the contact that they begin at. */
final class ContactFetch {

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    /** The elements of the measured FetchXML, each with its attributes. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "fetch", Set.of("top"),
            "entity", Set.of("name"),
            "link-entity", Set.of("name", "from", "to", "alias", "link-type"),
            "attribute", Set.of("name"),
            "filter", Set.of("type"),
            "condition", Set.of("attribute", "operator", "value"));

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    final List<PropertyColumn> columns = new ArrayList<>();
    int top;
    String alias = "contact1";

    /** Whether the name of the contact is asked for. */
    boolean named;

    /** What the name is like; null when it has to be {@link #equal}. */
    NamePattern pattern;

    String equal;

    private ContactFetch() {}

    /** @throws Refusal for another form than those that are measured */
    static ContactFetch parse(String xml) throws XMLStreamException {
        ContactFetch query = new ContactFetch();
        boolean linked = false;
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            requireMeasured(reader);
            switch (reader.getLocalName()) {
                case "fetch" -> {
                    require(reader, "top", "\\d+");
                    query.top = Integer.parseInt(reader.getAttributeValue(null, "top"));
                }
                case "entity" -> require(reader, "name", "connection");
                case "link-entity" -> {
                    linked = true;
                    require(reader, "name", "contact");
                    require(reader, "from", "contactid");
                    require(reader, "to", "record1id");
                    require(reader, "link-type", "inner|");
                    String alias = reader.getAttributeValue(null, "alias");
                    query.alias = alias == null ? query.alias : alias;
                }
                case "attribute" -> {
                    if (linked) {
                        require(reader, "name", "fullname");
                        query.named = true;
                    } else {
                        query.columns.add(column(reader.getAttributeValue(null, "name")));
                    }
                }
                case "condition" -> {
                    require(reader, "attribute", "fullname");
                    restrict(
                            query, reader.getAttributeValue(null, "operator"), reader.getAttributeValue(null, "value"));
                }
                case "filter" -> require(reader, "type", "and|");
                default -> throw Refusal.unknownRequest("FetchXML with " + reader.getLocalName());
            }
        }
        if (query.pattern == null && query.equal == null) {
            throw Refusal.unknownRequest("FetchXML without a condition on the name of the contact");
        }
        return query;
    }

    private static void requireMeasured(XMLStreamReader reader) {
        Set<String> attributes = ATTRIBUTES.getOrDefault(reader.getLocalName(), Set.of());
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (!attributes.contains(reader.getAttributeLocalName(at))) {
                throw Refusal.unknownRequest(
                        "FetchXML with " + reader.getAttributeLocalName(at) + " of " + reader.getLocalName());
            }
        }
    }

    private static void require(XMLStreamReader reader, String attribute, String measured) {
        String value = reader.getAttributeValue(null, attribute);
        if (!(value == null ? "" : value).matches(measured)) {
            throw Refusal.unknownRequest("FetchXML with " + attribute + "=" + value + " of " + reader.getLocalName());
        }
    }

    /** FetchXML has the names of attributes, of which those of lookups have no decoration. */
    private static PropertyColumn column(String attribute) {
        return Entity.CONNECTION.columns().stream()
                .filter(column ->
                        column.name().equals(attribute) || column.name().equals("_" + attribute + "_value"))
                .findFirst()
                .orElseThrow(() -> Refusal.unknownRequest("FetchXML with attribute " + attribute));
    }

    private static void restrict(ContactFetch query, String operator, String value) {
        switch (operator) {
            case "eq" -> query.equal = value.toLowerCase(Locale.ROOT);
            case "like" -> query.pattern = NamePattern.fetched(value);
            case "begins-with" -> query.pattern = NamePattern.prefix(value);
            default -> throw Refusal.unknownRequest("FetchXML with operator " + operator);
        }
    }
}
