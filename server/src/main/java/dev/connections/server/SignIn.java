package dev.connections.server;

/** How those who call the server prove who they are. */
public enum SignIn {
    /** Not at all: whoever reaches the server is its administrator, so it can be reached from its own machine only. */
    NONE;

    /**
     * The way of signing in that goes by that name on the command line: {@code none}.
     *
     * @throws InvalidSetting for any other name
     */
    public static SignIn named(String name) {
        if (!name.equals("none")) {
            throw new InvalidSetting(
                    "--auth " + name + ": sign-in by token is not part of this version. Use --auth none,"
                            + " which lets this machine alone call the server.");
        }
        return NONE;
    }
}
