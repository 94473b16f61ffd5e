package dev.connections.server;

/** Where {@code java -jar} begins. */
public final class Main {

    private Main() {}

    /** Carries out what the arguments say, and ends the process with 0, 1 (could not start) or 2 (makes no sense). */
    public static void main(String[] arguments) {
        // Pictures are decoded, never shown: no screen is looked for.
        System.setProperty("java.awt.headless", "true");
        ServerProcess process = new ServerProcess(System.out);
        System.exit(ConnectionsCommand.commandLine(System.getenv(), process::serve, process::rehearse)
                .execute(arguments));
    }
}
