package dev.connections.benchmarks.measure;

import java.util.List;
import java.util.Optional;

/**
 * What one request costs on the way to the database.
 *
 * @param contestant by name
 * @param operation by name
 * @param caller by label
 * @param statements the median of single requests
 * @param roundTrips likewise
 * @param costliest the statements that looked at most buffers
 * @param fault what was wrong; then the counts do not count
 */
public record WireCount(
        String contestant,
        String operation,
        String caller,
        double statements,
        double roundTrips,
        List<StatementTotals.Single> costliest,
        Optional<String> fault) {}
