package dev.connections.server;

import picocli.CommandLine.Command;

/** {@code connections rehearse}: what the launcher lets the JVM watch, to learn which classes a server needs. */
@Command(name = "rehearse", hidden = true, description = "Serves a few requests from a store that is thrown away.")
final class RehearseCommand implements Runnable {

    private final Runnable rehearse;

    /** @param rehearse the rehearsal */
    RehearseCommand(Runnable rehearse) {
        this.rehearse = rehearse;
    }

    @Override
    public void run() {
        rehearse.run();
    }
}
