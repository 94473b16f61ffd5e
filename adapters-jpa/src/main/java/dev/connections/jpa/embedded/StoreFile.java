package dev.connections.jpa.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file of an embedded database, looked at before H2 opens it for writing.
 *
 * <p>H2 makes a new database in place of an empty file, and goes back to the last version that is complete when the end of a
 * file is missing. Both would start an old or empty store without a word; here they are refused. What lies within a file
 * is not read: damage there shows when a row is asked for.
 */
public final class StoreFile {

    /** What H2 adds to the name in an address. */
    static final String EXTENSION = ".mv.db";

    private static final int HEADER_BYTES = 4096;

    /** The version of the last chunk that H2 has noted, in hexadecimal digits, in the text at the beginning of the file. */
    private static final Pattern NOTED_VERSION = Pattern.compile("version:(?<version>[0-9a-f]+)");

    private static final Pattern OF_H2 = Pattern.compile(".+\\.(mv\\.db|h2\\.db|mv\\.db\\.tempFile)");

    /** How many stores of this process have which file open. */
    private static final ConcurrentMap<Path, Integer> OPEN_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final boolean wasThere;

    /** @param file with its extension; it need not be there */
    public StoreFile(Path file) {
        this.file = file;
        wasThere = Files.exists(file);
    }

    /**
     * Refuses what H2 would open as something else than it was.
     *
     * @throws UnusableStoreFile for a directory, an empty, damaged or cut file, one of a newer H2, and one of which only
     *     companions are left
     */
    public void requireIntact() {
        if (isOpenHere()) {
            // Closing a second handle would give up the lock that this process holds on the file.
            return;
        }
        try {
            if (!wasThere) {
                requireNothingLeft();
            } else if (Files.isDirectory(file)) {
                throw UnusableStoreFile.because("is a directory", file);
            } else if (Files.size(file) == 0) {
                throw UnusableStoreFile.because("is empty (0 bytes)", file);
            } else {
                requireComplete();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Notes that a store of this process has it open. */
    public void opened() {
        OPEN_HERE.merge(file, 1, Integer::sum);
    }

    /** Whether a store of this process has it open. */
    boolean isOpenHere() {
        return OPEN_HERE.containsKey(file);
    }

    /** Whether one store of this process has it open, and no more. */
    boolean isOpenOnce() {
        return OPEN_HERE.getOrDefault(file, 0) == 1;
    }

    /** Notes that a store of this process is done with it. */
    void closed() {
        OPEN_HERE.computeIfPresent(file, (path, stores) -> stores == 1 ? null : stores - 1);
    }

    /** Deletes it unless it was there before it was opened. */
    void discardIfNew() {
        if (!wasThere) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A compaction that was interrupted between its last two steps leaves a complete file under another name: H2 goes on. */
    private void requireNothingLeft() throws IOException {
        Path directory = file.getParent();
        if (directory == null || !Files.isDirectory(directory) || Files.exists(Path.of(file + ".newFile"))) {
            return;
        }
        try (Stream<Path> there = Files.list(directory)) {
            Optional<Path> leftOver = there.filter(
                            path -> OF_H2.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .findFirst();
            if (leftOver.isPresent()) {
                throw UnusableStoreFile.withoutItsFile(leftOver.get(), file);
            }
        }
    }

    private void requireComplete() throws IOException {
        long noted = notedVersion();
        long found;
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            found = store.getCurrentVersion();
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                // Another process has it open, which H2 says itself when it opens the file for writing.
                return;
            }
            throw refusal(failure);
        }
        if (found < noted) {
            throw UnusableStoreFile.because(
                    "is damaged (its last changes, up to version " + noted + ", are missing; version " + found
                            + " is the last that is complete)",
                    file);
        }
    }

    private UnusableStoreFile refusal(MVStoreException failure) {
        return failure.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT
                ? UnusableStoreFile.ofNewerVersion(file, failure)
                : UnusableStoreFile.because("is damaged, or no store at all", file, failure);
    }

    private long notedVersion() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            channel.read(header, 0);
        }
        Matcher noted = NOTED_VERSION.matcher(new String(header.array(), StandardCharsets.ISO_8859_1));
        return noted.find() ? Long.parseLong(noted.group("version"), 16) : 0;
    }

    /** How long it is, in bytes; 0 when it cannot be told. */
    long size() {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Its path. */
    @Override
    public String toString() {
        return file.toString();
    }
}
