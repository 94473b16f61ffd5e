package dev.connections.jpa.embedded;

import java.nio.file.Path;

/** The file of the embedded database cannot be opened as it is. The message says in one sentence why, and what to do. */
public final class UnusableStoreFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnusableStoreFile(String message, Throwable cause) {
        super(message, cause);
    }

    private UnusableStoreFile(String message) {
        super(message);
    }

    static UnusableStoreFile because(String what, Path file) {
        return new UnusableStoreFile(sentence(what, file));
    }

    static UnusableStoreFile because(String what, Path file, Throwable cause) {
        return new UnusableStoreFile(sentence(what, file), cause);
    }

    static UnusableStoreFile withoutItsFile(Path leftOver, Path file) {
        return new UnusableStoreFile("The directory " + leftOver.getParent() + " holds " + leftOver.getFileName()
                + " of an H2 database but no " + file.getFileName() + ": restore " + file.getFileName()
                + " from a copy, or name an empty directory.");
    }

    static UnusableStoreFile ofNewerVersion(Path file, Throwable cause) {
        return new UnusableStoreFile(
                "The store " + file
                        + " was written by a newer version of H2: start the version of Connections that wrote"
                        + " it, or restore an older copy.",
                cause);
    }

    private static String sentence(String what, Path file) {
        return "The store " + file + " " + what
                + ": restore it from a copy, or move it away to begin with an empty store.";
    }
}
