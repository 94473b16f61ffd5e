package dev.connections.application.reading;

import dev.connections.application.port.ChangeLog.Watermark;
import dev.connections.domain.record.Version;
import java.time.Instant;

/**
 * The watermark of a delta token: up to where a client has read the change feed.
 *
 * @param settled all changes up to this version have been delivered
 * @param latest the last version issued at that time; changes up to it may have been delivered
 * @param at when the watermark was taken
 */
public record DeltaWatermark(Version settled, Version latest, Instant at) {

    static DeltaWatermark of(Watermark watermark, Instant at) {
        return new DeltaWatermark(watermark.settled(), watermark.latest(), at);
    }
}
