package dev.connections.rest.fetch;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that strangers wrote: nothing outside of it is looked at, and it nests only so deep. */
final class FetchXml {

    private static final int MAX_DEPTH = 50;

    private FetchXml() {}

    /**
     * The element that is the whole text.
     *
     * @throws WireError {@link WireCode#QUERY} for what is no XML
     */
    static FetchElement parse(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.strip()));
            reader.nextTag();
            FetchElement element = element(reader, 1);
            while (reader.hasNext()) {
                reader.next();
            }
            return element;
        } catch (XMLStreamException broken) {
            throw WireCode.QUERY.error("The FetchXML cannot be read as XML: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse("") + ".");
        }
    }

    private static FetchElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw WireCode.QUERY.error("The FetchXML is nested more than " + MAX_DEPTH + " deep. Make it simpler.");
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<FetchElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw WireCode.QUERY.error("The FetchXML may not define or use entities of its own.");
            }
        }
        return new FetchElement(name, attributes, children, text.toString().strip());
    }
}
