package dev.connections.server;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code connections}: the command that has all others below it. */
@Command(
        name = "connections",
        description = "Reciprocal, role-based, shareable relationships between any two records.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "connections COMMAND --help tells more about a command."})
final class ConnectionsCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * The command line.
     *
     * @param environment variables that stand for options
     * @param serve what {@code serve} does with its settings
     * @param rehearse what {@code rehearse} does
     */
    static CommandLine commandLine(Map<String, String> environment, Consumer<ServerSettings> serve, Runnable rehearse) {
        return new CommandLine(new ConnectionsCommand())
                .addSubcommand(new ServeCommand(serve))
                .addSubcommand(new TokenCommand(Clock.systemUTC()))
                .addSubcommand(new RehearseCommand(rehearse))
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setParameterExceptionHandler((refusal, arguments) -> refuse(refusal, environment))
                .setExecutionExceptionHandler(ConnectionsCommand::explain);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static int refuse(ParameterException refusal, Map<String, String> environment) {
        CommandLine command = refusal.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(refusal.getMessage() + origin(refusal, environment));
        err.println(command.getCommandSpec().qualifiedName() + " --help shows what can be said.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String origin(ParameterException refusal, Map<String, String> environment) {
        return refusal.getArgSpec() instanceof OptionSpec option
                        && refusal.getValue() != null
                        && refusal.getValue().equals(environment.get(EnvironmentDefaults.variable(option)))
                ? " (as " + EnvironmentDefaults.variable(option) + " says)"
                : "";
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof InvalidSetting) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof StartFailure start) {
            command.getErr().println(start.getMessage());
            start.unforeseenCause().ifPresent(cause -> cause.printStackTrace(command.getErr()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
