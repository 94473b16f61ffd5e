package dev.connections.memory;

import dev.connections.application.port.Jobs;
import dev.connections.domain.job.Job;

/** The jobs of a store in memory. */
final class InMemoryJobs implements Jobs {

    private final InMemoryTransactions transactions;

    InMemoryJobs(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Job job) {
        transactions.write(state -> state.jobs.put(job.id(), job.at(state.nextVersion())));
    }

    @Override
    public void replace(Job changed) {
        add(changed);
    }
}
