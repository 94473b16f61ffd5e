package dev.connections.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A server that was started by the command line, within this process. */
final class StartedServer implements AutoCloseable {

    private final ConnectionsServer server;

    private StartedServer(ConnectionsServer server) {
        this.server = server;
    }

    /** Runs {@code serve} with these options; on a free port, and on data in that directory, unless they say otherwise. */
    static StartedServer serve(Path directory, String... options) {
        return serve(directory, Map.of(), options);
    }

    /** The same with variables of the environment. */
    static StartedServer serve(Path directory, Map<String, String> environment, String... options) {
        List<String> words = new ArrayList<>(List.of("serve"));
        addUnlessGiven(words, options, "--port", "0");
        if (!List.of(options).contains("--in-memory")) {
            addUnlessGiven(words, options, "--data-dir", directory.toString());
        }
        words.addAll(List.of(options));
        List<ConnectionsServer> started = new ArrayList<>();
        CommandLine command = ConnectionsCommand.commandLine(
                environment, settings -> started.add(ConnectionsServer.start(settings)), () -> {});
        execute(command, words);
        noteVariables(command, environment);
        return new StartedServer(started.get(0));
    }

    /** Runs {@code token} with these options. */
    static String token(String... options) {
        List<String> words = new ArrayList<>(List.of("token"));
        words.addAll(List.of(options));
        return execute(ConnectionsCommand.commandLine(Map.of(), settings -> {}, () -> {}), words)
                .strip();
    }

    private static void addUnlessGiven(List<String> words, String[] options, String name, String value) {
        if (!List.of(options).contains(name)) {
            words.add(name);
            words.add(value);
        }
    }

    private static String execute(CommandLine command, List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(words.toArray(String[]::new));
        if (exitCode != 0) {
            throw new IllegalStateException(err.toString());
        }
        CommandLine.ParseResult given = command.getParseResult().subcommand();
        String prefix = "serve".equals(words.get(0)) ? "" : words.get(0) + " ";
        given.matchedOptions().forEach(option -> OptionsGiven.note(prefix + option.longestName()));
        return out.toString();
    }

    private static void noteVariables(CommandLine command, Map<String, String> environment) {
        for (OptionSpec option :
                command.getSubcommands().get("serve").getCommandSpec().options()) {
            if (environment.containsKey(EnvironmentDefaults.variable(option))) {
                OptionsGiven.note(option.longestName());
            }
        }
    }

    /** Where the service is. */
    URI address() {
        return server.baseAddress();
    }

    /** Reads; blanks and quotes may stand as they are. */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Sends JSON, which may be written with single quotes. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        URI address = server.baseAddress().resolve(path.replace(" ", "%20").replace("'", "%27"));
        return Http.send(method, address, body.replace('\'', '"'), headers);
    }

    @Override
    public void close() {
        server.close();
    }
}
