package dev.connections.application.query;

/**
 * An attribute of the rows that are asked for.
 *
 * @param attribute its logical name, such as {@code record1id}
 */
public record Column(String attribute) {

    @Override
    public String toString() {
        return attribute;
    }
}
