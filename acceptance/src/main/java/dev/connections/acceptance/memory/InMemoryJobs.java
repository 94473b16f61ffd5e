package dev.connections.acceptance.memory;

import dev.connections.application.port.Jobs;
import dev.connections.domain.job.Job;

/** The jobs of a store in memory. */
final class InMemoryJobs implements Jobs {

    private final InMemoryTransactions inMemoryTransactions;

    InMemoryJobs(InMemoryTransactions inMemoryTransactions) {
        this.inMemoryTransactions = inMemoryTransactions;
    }

    @Override
    public void add(Job job) {
        inMemoryTransactions.write(state -> state.jobs.put(job.id(), job.at(state.nextVersion())));
    }

    @Override
    public void replace(Job changed) {
        add(changed);
    }
}
