package dev.connections.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory that the embedded database keeps its files in. */
final class DataDirectory {

    private DataDirectory() {}

    /**
     * Creates the directory when it is missing, and removes the permissions of other users.
     *
     * @throws StartFailure when it cannot be made or written to
     */
    static void makeUsable(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                OwnerOnly.make(directory);
            }
        } catch (IOException e) {
            throw unusable(directory, reason(e));
        }
        OwnerOnly.tighten(directory);
        if (!Files.isWritable(directory)) {
            throw unusable(directory, "it cannot be written to");
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "it is not a directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof FileSystemException e && e.getReason() != null ? e.getReason() : "it cannot be made";
    }

    private static StartFailure unusable(Path directory, String reason) {
        return new StartFailure(
                "The data directory " + directory.toAbsolutePath().normalize() + " cannot be used: " + reason
                        + ". Choose another with --data-dir.");
    }
}
