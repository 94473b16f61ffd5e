package dev.connections.acceptance.architecture.bad.domain;

import java.time.Instant;

/** Takes the time from the air, can be changed by anybody, and is in a package that says nothing about null. */
public final class ImpatientConnection {

    private Instant since = Instant.now();

    public Instant since() {
        return since;
    }

    public void setSince(Instant moment) {
        since = moment;
    }
}
