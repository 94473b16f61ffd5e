package dev.connections.jpa.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2 whose new files only their owner may read and write, where the system has such permissions.
 *
 * <p>H2 makes an object for each path by its public constructor without arguments.
 */
public class OwnerOnlyFiles extends FilePathWrapper {

    /** {@code jdbc:h2:owner:/a/file}. */
    static final String SCHEME = "owner";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** For H2, which asks for paths by {@link #getPath}. */
    public OwnerOnlyFiles() {}

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return mode.equals("r") ? super.open(mode) : FileChannel.open(path(), readAndWrite(), ownerOnly());
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        createForOwner();
        return super.newOutputStream(append);
    }

    /** How a file is opened that H2 writes to. */
    Set<OpenOption> readAndWrite() {
        return Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    /** The path as the operating system knows it. */
    final Path path() {
        return Path.of(getBase().name);
    }

    private void createForOwner() throws IOException {
        try {
            Files.createFile(path(), ownerOnly());
        } catch (FileAlreadyExistsException there) {
            // It keeps the permissions that it has.
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
