package dev.connections.server;

import dev.connections.rest.audit.Audit;
import dev.connections.rest.audit.AuditEntry;
import dev.connections.rest.audit.JsonLine;
import dev.connections.rest.secret.PrivateFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log: a line of JSON for each requested change, at the end of a file. Each line is handed to the system at
 * once; what the system has not yet put on its disk is lost when the machine fails.
 */
final class AuditLog implements Audit, AutoCloseable {

    /** Stands for stderr. */
    static final Path STDERR = Path.of("-");

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final OutputStream lines;
    private final Lock lock = new ReentrantLock();
    private boolean brokenOff;

    /** One that writes to that stream, and does not gather anything. */
    AuditLog(OutputStream lines) {
        this.lines = lines;
    }

    /**
     * One that goes on in that file, or begins it, for its owner only. The permissions of an existing file stay as they
     * are.
     *
     * @throws StartFailure when it cannot be written to
     */
    static AuditLog open(Path file) {
        if (file.equals(STDERR)) {
            return new AuditLog(new FileOutputStream(FileDescriptor.err));
        }
        try {
            return new AuditLog(Channels.newOutputStream(Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), PrivateFile.ownerOnly())));
        } catch (IOException e) {
            throw new StartFailure("The audit log "
                    + file.toAbsolutePath().normalize() + " cannot be written to: " + reason(e)
                    + ". Choose another with --audit-log.");
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        return failure instanceof FileSystemException e && e.getReason() != null
                ? e.getReason()
                : "it cannot be opened";
    }

    @Override
    public void keep(AuditEntry entry) {
        byte[] line = JsonLine.of(entry);
        lock.lock();
        try {
            write(line);
        } catch (IOException e) {
            brokenOff = true;
            LOG.error("The audit log lacks request {}: {}", entry.requestId(), e.toString());
        } finally {
            lock.unlock();
        }
    }

    /** What is left of a line that could not be written stays on a line of its own. */
    private void write(byte[] line) throws IOException {
        if (brokenOff) {
            lines.write('\n');
            brokenOff = false;
        }
        lines.write(line);
        lines.flush();
    }

    /** Ends it; requests that are still under way are noted in the server's log only. */
    @Override
    public void close() {
        lock.lock();
        try {
            lines.close();
        } catch (IOException e) {
            LOG.error("The audit log cannot be closed: {}", e.toString());
        } finally {
            lock.unlock();
        }
    }
}
