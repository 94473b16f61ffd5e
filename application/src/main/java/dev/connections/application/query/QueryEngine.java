package dev.connections.application.query;

/**
 * Answers queries from the stored rows. Queries have been checked against the metadata and restricted to what the
 * caller may see.
 */
public interface QueryEngine {

    /** Hands each row of the answer to the reader, in order. */
    void run(Query query, RowReader reader);

    /** Hands each group of the answer to the reader, in order. */
    void aggregate(Aggregation aggregation, GroupReader reader);

    /** How many rows meet the condition of the query, with all that is beside them, whatever its limit. */
    long count(Query query);
}
