package dev.connections.jpa.embedded;

import dev.connections.jpa.embedded.DiskJournal.Change;
import dev.connections.jpa.embedded.DiskJournal.Deletion;
import dev.connections.jpa.embedded.DiskJournal.Force;
import dev.connections.jpa.embedded.DiskJournal.Move;
import dev.connections.jpa.embedded.DiskJournal.Truncation;
import dev.connections.jpa.embedded.DiskJournal.Write;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

/**
 * The files that a power cut leaves behind. With a disk that is waited for, these are all changes before the cut; without,
 * any part of what was written since the last wait may be missing.
 */
final class DiskImage {

    private static final int PAGE = 4096;
    private static final int SECTOR = 512;

    private final Path directory;

    /** An empty disk in that directory. */
    DiskImage(Path directory) {
        this.directory = directory;
    }

    /** Carries changes out, as they were told to the disk. */
    void apply(List<Change> changes) throws IOException {
        for (Change change : changes) {
            apply(change);
        }
    }

    /** Carries out the beginning of a write only, up to any of its sectors. */
    void tear(Write write, Random random) throws IOException {
        int sectors = random.nextInt(write.bytes().length / SECTOR + 1);
        write(write.file(), write.position(), ByteBuffer.wrap(write.bytes(), 0, sectors * SECTOR));
    }

    /** Carries out changes that no sync waited for: of what was written since the last wait, each page or not. */
    void applyCarelessly(List<Change> changes, Random random) throws IOException {
        int waited = lastForce(changes);
        apply(changes.subList(0, waited));
        for (Change change : changes.subList(waited, changes.size())) {
            if (change instanceof Write write) {
                for (int from = 0; from < write.bytes().length; from += PAGE) {
                    if (random.nextBoolean()) {
                        write(
                                write.file(),
                                write.position() + from,
                                ByteBuffer.wrap(write.bytes(), from, Math.min(PAGE, write.bytes().length - from)));
                    }
                }
            } else {
                apply(change);
            }
        }
    }

    private static int lastForce(List<Change> changes) {
        for (int last = changes.size(); last > 0; last--) {
            if (changes.get(last - 1) instanceof Force) {
                return last;
            }
        }
        return 0;
    }

    private void apply(Change change) throws IOException {
        if (change instanceof Write write) {
            write(write.file(), write.position(), ByteBuffer.wrap(write.bytes()));
        } else if (change instanceof Truncation cut) {
            try (FileChannel file = open(cut.file())) {
                file.truncate(cut.size());
            }
        } else if (change instanceof Move move) {
            Files.move(
                    directory.resolve(move.from()), directory.resolve(move.to()), StandardCopyOption.REPLACE_EXISTING);
        } else if (change instanceof Deletion deletion) {
            Files.deleteIfExists(directory.resolve(deletion.file()));
        }
    }

    private void write(String name, long position, ByteBuffer bytes) throws IOException {
        try (FileChannel file = open(name)) {
            file.write(bytes, position);
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** A file on this disk. */
    Path file(String name) {
        return directory.resolve(name);
    }
}
