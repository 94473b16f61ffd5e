package dev.connections.rest.csdl;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements with attributes, and elements within elements: all that CSDL is made of. */
final class Xml implements AutoCloseable {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    Xml(OutputStream out) {
        try {
            writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element without content; the attributes are names and values in turns. */
    void empty(String name, String... attributes) {
        write(() -> writer.writeEmptyElement(name));
        attributes(attributes);
    }

    /** An element with content; the attributes are names and values in turns. */
    void element(String name, Runnable content, String... attributes) {
        write(() -> writer.writeStartElement(name));
        attributes(attributes);
        content.run();
        write(writer::writeEndElement);
    }

    /** An element with text. */
    void text(String name, String content) {
        write(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(content);
            writer.writeEndElement();
        });
    }

    /** Ends the document. */
    @Override
    public void close() {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            write(() -> writer.writeAttribute(name, value));
        }
    }

    private static void write(Step step) {
        try {
            step.perform();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that the writer does. */
    @FunctionalInterface
    private interface Step {
        void perform() throws XMLStreamException;
    }
}
