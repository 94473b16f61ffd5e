package dev.connections.jpa.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system on a disk that a test can fill: {@code jdbc:h2:full:dsync:/a/file}. */
public final class FullDiskFiles extends FilePathWrapper {

    static final AtomicBoolean FULL = new AtomicBoolean();

    static void register() {
        FilePath.register(new FullDiskFiles());
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new WatchedFile(getBase().open(mode)) {
            @Override
            void beforeWrite(ByteBuffer bytes, long position) throws IOException {
                if (FULL.get()) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }
}
