package dev.connections.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of the benchmarks. */
@Command(
        name = "benchmarks",
        description = "Measures this server beside other builds of itself, the floor and its peers.",
        subcommands = {CompareCommand.class, FullCommand.class, HelpCommand.class})
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs a subcommand; the exit code is 0 when every row counts, 1 when a row is void, 2 for options that make no sense. */
    public static void main(String[] arguments) {
        // A run that is ended early leaves no server behind.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
