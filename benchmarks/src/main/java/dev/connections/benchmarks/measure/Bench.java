package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.TokenIssuer;
import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.data.PostgresCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What all measurements of a run have in common.
 *
 * @param participants who is measured
 * @param size of each dataset
 * @param cluster the PostgreSQL server; empty when the databases run inside the servers
 * @param signIn who issues tokens
 * @param directory for scratch files
 * @param timeout how many seconds an answer may take; a row with a later one is not measured further
 * @param logs where servers leave their logs
 */
public record Bench(
        List<Entrant> participants,
        DatasetSize size,
        Optional<PostgresCluster> cluster,
        TokenIssuer signIn,
        Path directory,
        double timeout,
        Path logs) {

    /** Where the stderr of servers goes. */
    Path log(Entrant participant) {
        return logs.resolve(participant.contestant().name() + ".log");
    }
}
