package dev.connections.application.reading;

import dev.connections.application.port.ChangeLog.Horizon;
import dev.connections.domain.record.Version;
import java.time.Instant;

/**
 * How far somebody who follows changes has come.
 *
 * @param settled all changes up to this version have been told
 * @param latest the last version that there was; changes up to there may have been told
 * @param at when that was
 */
public record Milestone(Version settled, Version latest, Instant at) {

    static Milestone of(Horizon horizon, Instant at) {
        return new Milestone(horizon.settled(), horizon.latest(), at);
    }
}
