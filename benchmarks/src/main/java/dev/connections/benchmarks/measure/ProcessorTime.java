package dev.connections.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * How much processor time a process and those that it started have used, from Linux's {@code /proc}. Its unit is a hundredth
 * of a second. What ended processes used counts for the one that waited for them.
 */
final class ProcessorTime {

    private static final int MILLIS_PER_TICK = 10;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int USER_TIME_OF_ENDED = 13;
    private static final int SYSTEM_TIME_OF_ENDED = 14;

    private final Path proc;

    ProcessorTime(Path proc) {
        this.proc = proc;
    }

    /** Reads this machine's. */
    static ProcessorTime ofThisMachine() {
        return new ProcessorTime(Path.of("/proc"));
    }

    /** What a process has used, in milliseconds; 0 when it is not there. */
    long ofProcess(long pid) {
        String[] fields = fields(pid);
        return fields.length == 0 ? 0 : MILLIS_PER_TICK * sum(fields, USER_TIME, SYSTEM_TIME);
    }

    /** What a process and its children have used, in milliseconds. */
    long ofTree(long pid) {
        String[] fields = fields(pid);
        long ticks = fields.length == 0
                ? 0
                : sum(fields, USER_TIME, SYSTEM_TIME) + sum(fields, USER_TIME_OF_ENDED, SYSTEM_TIME_OF_ENDED);
        for (long other : processes()) {
            String[] child = fields(other);
            if (child.length > 0 && Long.parseLong(child[PARENT]) == pid) {
                ticks += sum(child, USER_TIME, SYSTEM_TIME);
            }
        }
        return MILLIS_PER_TICK * ticks;
    }

    private static long sum(String[] fields, int one, int other) {
        return Long.parseLong(fields[one]) + Long.parseLong(fields[other]);
    }

    private List<Long> processes() {
        try (var entries = Files.list(proc)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The fields of {@code /proc/<pid>/stat} from the state on: the command before it may hold anything. */
    private String[] fields(long pid) {
        try {
            String stat = Files.readString(proc.resolve(Long.toString(pid)).resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException gone) {
            return new String[0];
        } catch (IOException gone) {
            // A process that ends while its file is read: "No such process".
            return new String[0];
        }
    }
}
