package dev.connections.application.port;

import dev.connections.domain.job.Job;

/** The jobs that are kept, those under way and those that are over. */
public interface Jobs {

    /** Keeps a job that begins, with a new version. */
    void add(Job job);

    /** Keeps what a job has become, with a new version. Nobody else changes it. */
    void replace(Job changed);
}
