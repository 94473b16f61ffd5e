package dev.connections.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The runnable jars that options name. */
final class Jars {

    private Jars() {}

    /** The whole path of a jar that is there. */
    static Path existing(@Nullable Path jar) throws IOException {
        if (jar == null || !Files.isRegularFile(jar)) {
            throw new IOException("There is no jar " + jar
                    + ". Build one: mvn -DskipTests -pl server -am package makes connections-server-*-all.jar.");
        }
        return jar.toAbsolutePath();
    }
}
