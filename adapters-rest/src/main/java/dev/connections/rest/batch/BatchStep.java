package dev.connections.rest.batch;

/** What a batch consists of: requests by themselves, and change sets. */
sealed interface BatchStep permits BatchRequest, ChangeSet {

    /** How many requests that is. */
    int operations();
}
