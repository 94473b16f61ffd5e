package dev.connections.benchmarks.contestant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server of another project's framework on the same tables, built in {@code benchmarks/peers}.
 *
 * @param name what tables call it
 * @param jar the runnable jar
 * @param java on what it runs
 * @param dialect which requests it understands
 * @param moreFlags for its Java machine, such as those of an archive of classes
 */
public record PeerServer(String name, Path jar, JavaMachine java, Dialect dialect, List<String> moreFlags)
        implements Contestant {

    @Override
    public String build() {
        return "commit " + Commit.of(jar.getParent());
    }

    @Override
    public Contestant with(List<String> flags) {
        return new PeerServer(name, jar, java, dialect, flags);
    }

    @Override
    public List<String> command(StoreAddress store, List<String> signIn) {
        List<String> command = new ArrayList<>(java.command(moreFlags));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    @Override
    public Map<String, String> environment(StoreAddress store) {
        return Map.of(
                "PEER_DATABASE_URL",
                store.url(),
                "PEER_DATABASE_USER",
                store.user(),
                "PEER_DATABASE_PASSWORD",
                store.password());
    }
}
