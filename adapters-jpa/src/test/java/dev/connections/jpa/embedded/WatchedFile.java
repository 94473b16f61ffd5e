package dev.connections.jpa.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file that another stands behind; what a test wants to know or prevent is done before each change. */
class WatchedFile extends FileBase {

    private final FileChannel behind;

    WatchedFile(FileChannel behind) {
        this.behind = behind;
    }

    /** Called before bytes are written at a position. */
    void beforeWrite(ByteBuffer bytes, long position) throws IOException {}

    /** Called before the file is cut. */
    void beforeTruncate(long size) throws IOException {}

    /** Called before the disk is waited for. */
    void beforeForce() throws IOException {}

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        beforeWrite(bytes.duplicate(), position);
        return behind.write(bytes, position);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        beforeWrite(bytes.duplicate(), behind.position());
        return behind.write(bytes);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        beforeTruncate(size);
        behind.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        beforeForce();
        behind.force(metadata);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return behind.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return behind.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
        return behind.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        behind.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return behind.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return behind.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        behind.close();
    }
}
