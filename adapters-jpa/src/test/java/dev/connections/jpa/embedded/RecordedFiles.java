package dev.connections.jpa.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system that notes everything that reaches the one behind it: {@code jdbc:h2:recorded:dsync:/a/file}. */
public final class RecordedFiles extends FilePathWrapper {

    static final DiskJournal JOURNAL = new DiskJournal();

    static void register() {
        FilePath.register(new RecordedFiles());
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel behind = getBase().open(mode);
        if (mode.equals("r")) {
            return behind;
        }
        String file = getName();
        return new WatchedFile(behind) {
            @Override
            void beforeWrite(ByteBuffer bytes, long position) {
                JOURNAL.wrote(file, position, bytes);
            }

            @Override
            void beforeTruncate(long size) {
                JOURNAL.cut(file, size);
            }

            @Override
            void beforeForce() {
                JOURNAL.forced(file);
            }
        };
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        JOURNAL.moved(getName(), newName.getName());
        super.moveTo(newName, atomicReplace);
    }

    @Override
    public void delete() {
        JOURNAL.deleted(getName());
        super.delete();
    }
}
