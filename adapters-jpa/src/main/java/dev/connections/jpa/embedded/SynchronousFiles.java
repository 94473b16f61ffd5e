package dev.connections.jpa.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;

/**
 * A file system of H2 in which a write returns when the disk has it. H2 itself never waits for the disk when it commits.
 *
 * <p>The directory is waited for as well, when a file is made in it or takes the place of another: otherwise a power cut
 * could bring back the file that was there before a compaction, without what was committed since.
 */
public final class SynchronousFiles extends OwnerOnlyFiles {

    /** {@code jdbc:h2:dsync:/a/file}. */
    static final String SCHEME = "dsync";

    /** Windows neither lets a directory be opened nor needs it: NTFS keeps a journal of names. */
    private static final boolean DIRECTORIES_CAN_BE_OPENED =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** For H2, which asks for paths by {@link #getPath}. */
    public SynchronousFiles() {}

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    Set<OpenOption> readAndWrite() {
        return Set.of(
                StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.DSYNC);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        boolean made = !Files.exists(path());
        FileChannel file = super.open(mode);
        if (made) {
            syncDirectory();
        }
        return file;
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        super.moveTo(newName, atomicReplace);
        try {
            syncDirectory();
        } catch (IOException failure) {
            throw DbException.convertIOException(failure, newName.name);
        }
    }

    private void syncDirectory() throws IOException {
        Path directory = path().toAbsolutePath().getParent();
        if (DIRECTORIES_CAN_BE_OPENED && directory != null) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
