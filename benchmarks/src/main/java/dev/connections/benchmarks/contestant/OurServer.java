package dev.connections.benchmarks.contestant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A build of this server.
 *
 * @param name what tables call it
 * @param jar the runnable jar
 * @param java on what it runs
 * @param moreFlags for its Java machine, such as those of an archive of classes
 */
public record OurServer(String name, Path jar, JavaMachine java, List<String> moreFlags) implements Contestant {

    private static final List<String> NO_LIMITS =
            List.of("--requests-per-window", "0", "--execution-seconds-per-window", "0", "--concurrent-requests", "0");

    @Override
    public String build() {
        return "commit " + Commit.of(jar.getParent());
    }

    @Override
    public Contestant with(List<String> flags) {
        return new OurServer(name, jar, java, flags);
    }

    @Override
    public List<String> command(StoreAddress store, List<String> signIn) {
        List<String> command = new ArrayList<>(java.command(moreFlags));
        command.addAll(List.of("-jar", jar.toString(), "serve", "--port", "0"));
        command.addAll(List.of("--database-url", store.url(), "--database-user", store.user()));
        command.addAll(NO_LIMITS);
        command.addAll(signIn);
        return command;
    }

    @Override
    public Map<String, String> environment(StoreAddress store) {
        return Map.of("CONNECTIONS_DATABASE_PASSWORD", store.password());
    }
}
