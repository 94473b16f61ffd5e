package dev.connections.application.metadata;

import dev.connections.domain.record.AttributeType;

/**
 * What an attribute gives to choose from, under a name of its own.
 *
 * @param name made of the names of the entity and the attribute, such as {@code connection_statecode}
 * @param label what people call the attribute
 * @param type what has the options
 */
public record OptionSet(String name, String label, AttributeType type) {}
