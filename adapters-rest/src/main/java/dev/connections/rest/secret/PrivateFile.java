package dev.connections.rest.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read, where the system knows of such a thing. */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFile() {}

    /** Creates the file atomically; when another process has created it meanwhile, that one stays. */
    public static void writeNew(Path file, String content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(directory, file.getFileName().toString(), ".new", ownerOnly());
        try {
            Files.writeString(unfinished, content);
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException quicker) {
            Files.delete(unfinished);
        }
    }

    /** @throws IllegalArgumentException when others than its owner may do something with the file */
    public static void requirePrivate(Path file) throws IOException {
        if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException("others may read it: take that from them with chmod 600");
        }
    }

    /** The attributes that such a file is made with; none where the system knows none. */
    public static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
