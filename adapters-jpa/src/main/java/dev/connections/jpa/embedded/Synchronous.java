package dev.connections.jpa.embedded;

import java.util.Locale;

/**
 * When a commit of the embedded database returns, as SQLite's setting of the same name says it.
 *
 * <p>Either way a commit outlives the process. The difference is what a crash of the operating system, or a power cut,
 * leaves behind.
 */
public enum Synchronous {
    /** When the disk has the data: a commit outlives a power cut. */
    FULL(SynchronousFiles.SCHEME),
    /** When the operating system has the data: a power cut may lose the last half minute, or damage the file. */
    OFF(OwnerOnlyFiles.SCHEME);

    private final String scheme;

    Synchronous(String scheme) {
        this.scheme = scheme;
    }

    /** The prefix of H2's file names that stands for it. */
    String scheme() {
        return scheme;
    }

    /** The name in lower case, as options spell it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
