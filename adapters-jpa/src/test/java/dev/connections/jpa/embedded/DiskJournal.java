package dev.connections.jpa.embedded;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The changes of a disk in their order. */
final class DiskJournal {

    private final List<Change> changes = new ArrayList<>();

    /** One change of a file, by its name. */
    sealed interface Change {}

    record Write(String file, long position, byte[] bytes) implements Change {}

    record Truncation(String file, long size) implements Change {}

    record Force(String file) implements Change {}

    record Move(String from, String to) implements Change {}

    record Deletion(String file) implements Change {}

    synchronized void wrote(String file, long position, ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        changes.add(new Write(file, position, copy));
    }

    synchronized void cut(String file, long size) {
        changes.add(new Truncation(file, size));
    }

    synchronized void forced(String file) {
        changes.add(new Force(file));
    }

    synchronized void moved(String from, String to) {
        changes.add(new Move(from, to));
    }

    synchronized void deleted(String file) {
        changes.add(new Deletion(file));
    }

    /** How many changes there have been. */
    synchronized int size() {
        return changes.size();
    }

    synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    synchronized void clear() {
        changes.clear();
    }
}
