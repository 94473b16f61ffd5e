package dev.connections.application.query;

/** Takes the rows of an answer one by one, as they come from the store. */
@FunctionalInterface
public interface RowReader {

    /** Looks at the next row. */
    void read(Row row);
}
