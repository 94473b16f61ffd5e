package dev.connections.benchmarks.contestant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor: hand-written JDBC behind a plain handler of Jetty, from this module.
 *
 * @param name what tables call it
 * @param java on what it runs
 * @param moreFlags for its Java machine, such as those of an archive of classes
 */
public record FloorServerProcess(String name, JavaMachine java, List<String> moreFlags) implements Contestant {

    /** Its main class. */
    public static final String MAIN = "dev.connections.benchmarks.floor.FloorServer";

    private static final String POOL = "16";

    @Override
    public String build() {
        return "commit " + Commit.of(Path.of("").toAbsolutePath());
    }

    @Override
    public Contestant with(List<String> flags) {
        return new FloorServerProcess(name, java, flags);
    }

    @Override
    public List<String> command(StoreAddress store, List<String> signIn) {
        List<String> command = new ArrayList<>(java.command(moreFlags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "--port", "0", "--pool", POOL));
        command.addAll(List.of("--database-url", store.url(), "--database-user", store.user()));
        command.addAll(List.of("--database-password", store.password()));
        command.addAll(signIn);
        return command;
    }
}
