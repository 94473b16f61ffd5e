package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.Contestant;
import dev.connections.benchmarks.contestant.Dialect;
import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItem;
import java.util.Optional;

/**
 * A contestant with its database.
 *
 * @param contestant how it is started
 * @param arena which database it works on; several may share one
 */
public record Entrant(Contestant contestant, Arena arena) {

    /** How it is asked to do something for a caller; empty when it cannot be asked. */
    Optional<WorkItem.Preparation> preparation(WorkItem item, MeasuredCaller caller) {
        return item.preparationFor(caller, contestant.dialect());
    }

    /** Whether it can be asked for a caller at all. */
    boolean knows(MeasuredCaller caller) {
        return contestant.dialect() == Dialect.DATAVERSE || caller == MeasuredCaller.ADMINISTRATOR;
    }
}
