package dev.connections.application.port;

import dev.connections.domain.job.Job;

/** The jobs that are kept, those under way and those that are over. */
public interface Jobs {

    /** Keeps a job that begins, with a new version. */
    void add(Job job);

    /** Stores the present state of a job, with a new version. Only the job itself changes it, so there is no lock. */
    void replace(Job changed);
}
