package dev.connections.domain.image;

import java.time.Instant;
import java.util.UUID;

/**
 * The image of one row of a connection. Its twin may have another one, or none.
 *
 * @param id every image has its own; on the wire, {@code entityimageid}
 * @param timestamp when it was set, in ticks of 100 nanoseconds since the year 1; on the wire, {@code
 *     entityimage_timestamp}
 * @param thumbnail all that is kept of the picture; on the wire, {@code entityimage}
 */
public record RowImage(UUID id, long timestamp, Picture thumbnail) {

    /** Where images are found on a server, whichever they are. */
    public static final String DOWNLOAD_PATH = "/Image/download.aspx";

    /** How long an address is at the most, in characters. */
    public static final int URL_CHARACTERS = 200;

    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOSECONDS_PER_TICK = 100;

    /** An image that is set at that moment. */
    public static RowImage asOf(Instant moment, UUID id, Picture thumbnail) {
        long seconds = moment.getEpochSecond() - YEAR_ONE.getEpochSecond();
        long ticks = seconds * TICKS_PER_SECOND + moment.getNano() / NANOSECONDS_PER_TICK;
        return new RowImage(id, ticks, thumbnail);
    }

    /** Where a browser finds the image, relative to the server; on the wire, {@code entityimage_url}. */
    public String url() {
        return DOWNLOAD_PATH + "?Entity=connection&Attribute=entityimage&Id=" + id + "&Timestamp=" + timestamp;
    }
}
