package dev.connections.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Permissions of the data directory (700) and of the store's files in it (600), where the system has such permissions. */
final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final String FILES_OF_THE_STORE = "connections.*";

    /** The sticky bit, by which all users can keep files of their own in a directory such as /tmp. */
    private static final int STICKY = 01000;

    private OwnerOnly() {}

    /** Makes a directory, with those above it that are missing. */
    static void make(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        Files.createDirectory(
                absolute,
                isPosix(absolute)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(DIRECTORY)}
                        : new FileAttribute<?>[0]);
    }

    /**
     * Removes the permissions of other users, and says so in the log. A directory that is shared on purpose stays as it
     * is.
     */
    static void tighten(Path directory) {
        if (!isPosix(directory)) {
            return;
        }
        try {
            if (isShared(directory)) {
                LOG.warn(
                        "{} is shared with other users of this machine, and stays so; name a directory of its own with"
                                + " --data-dir",
                        directory.toAbsolutePath().normalize());
            } else {
                tighten(directory, DIRECTORY);
            }
            try (Stream<Path> files = stream(directory)) {
                for (Path file : files.toList()) {
                    tighten(file, FILE);
                }
            }
        } catch (IOException e) {
            LOG.warn(
                    "Who may read {} cannot be told: {}",
                    directory.toAbsolutePath().normalize(),
                    e.toString());
        }
    }

    private static Stream<Path> stream(Path directory) throws IOException {
        return Files.list(directory)
                .filter(file -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + FILES_OF_THE_STORE)
                        .matches(file.getFileName()))
                .filter(Files::isRegularFile);
    }

    private static void tighten(Path path, Set<PosixFilePermission> most) throws IOException {
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
        if (most.containsAll(found)) {
            return;
        }
        String before = PosixFilePermissions.toString(found);
        String after = PosixFilePermissions.toString(most);
        try {
            Files.setPosixFilePermissions(path, most);
            LOG.warn("Others could use {} ({}): it is its owner's now ({})", path, before, after);
        } catch (IOException e) {
            LOG.warn("Others can use {} ({}), and that cannot be changed: {}", path, before, e.toString());
        }
    }

    private static boolean isShared(Path directory) throws IOException {
        return ((Integer) Files.getAttribute(directory, "unix:mode") & STICKY) != 0;
    }

    private static boolean isPosix(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
