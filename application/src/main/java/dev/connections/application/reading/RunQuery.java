package dev.connections.application.reading;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Query;
import dev.connections.application.query.RowReader;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import java.time.ZoneId;

/**
 * Answers queries of the stored rows, as far as the caller may see them. A caller without the privilege to read rows of
 * the entity at all is refused with {@link ErrorCode#PRIVILEGE_DENIED}.
 */
public interface RunQuery {

    /**
     * Hands each row of the answer to the reader, in order.
     *
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE} for an attribute that the entity lacks
     */
    void run(Query query, Caller caller, RowReader reader);

    /**
     * Hands each group of the answer to the reader, made of the rows that the caller sees.
     *
     * @throws RuleViolation {@link ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE}; {@link ErrorCode#INVALID_ARGUMENT} for a
     *     measure that its attribute does not have; {@link ErrorCode#AGGREGATE_QUERY_RECORD_LIMIT_EXCEEDED} for more than
     *     50,000 rows
     */
    void aggregate(Aggregation aggregation, Caller caller, GroupReader reader);

    /** How many rows the caller sees that meet the condition of the query. */
    long count(Query query, Caller caller);

    /**
     * The time zone in which the days of the caller begin, which decides what periods and times without a zone mean: the one
     * that the caller has chosen, or else the server's.
     */
    ZoneId timeZone(Caller caller);

    /**
     * Hands one row to the reader.
     *
     * @param query which columns; its condition and order play no part
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when there is no such row, {@link
     *     ErrorCode#ACCESS_DENIED} when the caller does not see it
     */
    void retrieve(RecordRef row, Query query, Caller caller, RowReader reader);
}
