package dev.connections.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a run has measured so far: tables, raw data and plots. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;

    /** A report in a directory, which is made when it is not there. */
    public Report(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Writes over what an earlier part of the run has written. */
    public void write(Results results) {
        try {
            Files.writeString(directory.resolve("tables.md"), Markdown.of(results));
            Files.writeString(directory.resolve("raw.json"), JSON.writeValueAsString(results));
            Plots.write(results, directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
