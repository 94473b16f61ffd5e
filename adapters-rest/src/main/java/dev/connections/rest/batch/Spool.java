package dev.connections.rest.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait until they are wanted: up to {@value #MAX_IN_MEMORY} in memory, all beyond in a temporary file, which
 * only this user may read and which is deleted when this is closed.
 */
final class Spool extends OutputStream {

    private static final int MAX_IN_MEMORY = 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long size;

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (memory.size() + length > MAX_IN_MEMORY) {
            emptyInto(opened());
        }
        if (length > MAX_IN_MEMORY) {
            writeFully(opened(), ByteBuffer.wrap(bytes, offset, length));
        } else {
            memory.write(bytes, offset, length);
        }
    }

    /** How many bytes were written. */
    long size() {
        return size;
    }

    /** Hands on everything that was written. */
    void pourInto(OutputStream target) {
        try {
            if (file != null) {
                file.position(0);
                Channels.newInputStream(file).transferTo(target);
            }
            memory.writeTo(target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private FileChannel opened() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("connections-batch-", ".answers");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    private void emptyInto(FileChannel target) throws IOException {
        writeFully(target, ByteBuffer.wrap(memory.toByteArray()));
        memory.reset();
    }

    private static void writeFully(FileChannel target, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }
}
