package dev.connections.acceptance.reference;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The schema as a server publishes it, to look things up in. */
final class SchemaOnTheWire {

    private final Document document;

    private SchemaOnTheWire(Document document) {
        this.document = document;
    }

    static SchemaOnTheWire parse(String xml) {
        try {
            return new SchemaOnTheWire(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception broken) {
            throw new AssertionError("$metadata is not XML", broken);
        }
    }

    /** The type of an entity. */
    Element entityType(String name) {
        return only(document.getDocumentElement(), "EntityType", name);
    }

    /** A property of a type, or of what the type is a kind of. */
    Element property(String type, String name) {
        return member(type, "Property", name);
    }

    /** A navigation property of a type, or of what the type is a kind of. */
    Element navigation(String type, String name) {
        return member(type, "NavigationProperty", name);
    }

    /** The set of that name. */
    Element entitySet(String name) {
        return only(document.getDocumentElement(), "EntitySet", name);
    }

    /** Actions and functions of that name. */
    List<Element> operations(String name) {
        return List.of("Action", "Function").stream()
                .flatMap(kind -> elements(document.getDocumentElement(), kind).stream())
                .filter(operation -> operation.getAttribute("Name").equals(name))
                .toList();
    }

    /** The elements of that name within another, however deep. */
    static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private Element member(String type, String tag, String name) {
        Element found = entityType(type);
        Optional<Element> member = named(found, tag, name);
        return member.orElseGet(() -> member(base(found), tag, name));
    }

    private static String base(Element type) {
        String base = type.getAttribute("BaseType");
        if (base.isEmpty()) {
            throw new AssertionError(type.getAttribute("Name") + " lacks the member that was looked for");
        }
        return base.substring(base.indexOf('.') + 1);
    }

    private static Element only(Element parent, String tag, String name) {
        return named(parent, tag, name).orElseThrow(() -> new AssertionError("There is no " + tag + " " + name));
    }

    private static Optional<Element> named(Element parent, String tag, String name) {
        return elements(parent, tag).stream()
                .filter(element -> element.getAttribute("Name").equals(name))
                .findFirst();
    }
}
