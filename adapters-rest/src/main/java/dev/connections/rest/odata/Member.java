package dev.connections.rest.odata;

import dev.connections.rest.schema.CollectionNavigation;

/** What a path of names in an expression leads to. */
public sealed interface Member permits PropertyPath, Member.Rows {

    /**
     * Rows of which something is asked all together.
     *
     * @param word {@code any} or {@code all}, whose parentheses follow
     */
    record Rows(CollectionNavigation collection, Token word) implements Member {}
}
