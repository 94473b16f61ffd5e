package dev.connections.domain.connection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a row was brought over from elsewhere, and when. Only the row that was asked for tells of it, for life.
 *
 * @param importSequenceNumber which import brought it
 * @param day the day on which it was brought over, in UTC, when it says to be older than that; on the wire, what is read
 *     as {@code overriddencreatedon}
 */
public record Migration(Optional<Integer> importSequenceNumber, Optional<LocalDate> day) {

    /** It was not brought over. */
    public static final Migration NONE = new Migration(Optional.empty(), Optional.empty());
}
