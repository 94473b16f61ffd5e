package dev.connections.application.reading;

import dev.connections.application.port.ChangeLog.Watermark;
import dev.connections.domain.record.Version;
import java.time.Instant;

/**
 * How far somebody who follows changes has come.
 *
 * @param settled all changes up to this version have been told
 * @param latest the last version that there was; changes up to there may have been told
 * @param at when that was
 */
public record DeltaWatermark(Version settled, Version latest, Instant at) {

    static DeltaWatermark of(Watermark watermark, Instant at) {
        return new DeltaWatermark(watermark.settled(), watermark.latest(), at);
    }
}
