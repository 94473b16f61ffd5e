package dev.connections.benchmarks.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An archive of classes that a start is quick with: Java 25 and newer keep an AOT cache, older ones a class-data archive. */
public final class Archive {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final Path file;
    private final boolean aot;

    /** An archive that is to be made in a directory. */
    public Archive(Path directory, Contestant contestant, JavaMachine java) throws IOException {
        aot = java.feature() >= FIRST_WITH_AOT_CACHE;
        file = directory.resolve(contestant.name() + (aot ? ".aot" : ".jsa"));
        Files.deleteIfExists(file);
    }

    /** The flags that make Java write it when the process ends. */
    public List<String> toMake() {
        return List.of((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** The flags that use it. */
    public List<String> toUse() {
        List<String> flags = new ArrayList<>();
        flags.add((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
        flags.add("-Xlog:disable");
        return flags;
    }

    /** Whether it was made. */
    public boolean exists() {
        return Files.exists(file);
    }
}
