package dev.connections.benchmarks.contestant;

import java.util.List;
import java.util.Map;

/** A server that is measured: how its process is started. It prints the root of its Web API when it answers. */
public interface Contestant {

    /** What tables call it. */
    String name();

    /** Which build it is, by its commit or version. */
    String build();

    /** On which Java it runs. */
    JavaMachine java();

    /** The same contestant with more flags for its Java machine. */
    Contestant with(List<String> moreFlags);

    /**
     * The command that starts it on a port of its choice.
     *
     * @param store the filled database
     * @param signIn options for the sign-in by tokens; empty when callers are named in a header
     */
    List<String> command(StoreAddress store, List<String> signIn);

    /** Variables of its environment besides those of this process. */
    default Map<String, String> environment(StoreAddress store) {
        return Map.of();
    }

    /** Which requests it understands. */
    default Dialect dialect() {
        return Dialect.DATAVERSE;
    }
}
