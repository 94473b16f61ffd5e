package dev.connections.domain.connection;

import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The origin of a connection that was created in another system: what its import says of it, once.
 *
 * @param importSequenceNumber which import brings it, a number of the importer's own
 * @param createdOn the day on which it was made elsewhere; on the wire, what is sent as {@code overriddencreatedon}
 */
public record Origin(Optional<Integer> importSequenceNumber, Optional<LocalDate> createdOn) {

    /** It is made here and now. */
    public static final Origin HERE = new Origin(Optional.empty(), Optional.empty());

    /** The stamps of the connection: made when it was made elsewhere, in UTC, and changed now. */
    Stamps stamps(Stamp by) {
        Stamp created = createdOn
                .map(day -> new Stamp(day.atStartOfDay(ZoneOffset.UTC).toInstant(), by.by(), by.onBehalf()))
                .orElse(by);
        return new Stamps(created, by);
    }

    /** What the row that was asked for keeps of it. */
    Migration migration(Stamp by) {
        return new Migration(importSequenceNumber, createdOn.map(day -> LocalDate.ofInstant(by.at(), ZoneOffset.UTC)));
    }
}
