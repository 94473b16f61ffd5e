package dev.connections.benchmarks.data;

/**
 * How many rows of each kind a dataset has. Hub, shares and team have the sizes of the issue from a million connections on,
 * and are a tenth, a tenth and a hundredth of the connections below that.
 *
 * @param connections how many connections are filled, each with two rows
 * @param hub how many of them are of one account
 * @param contacts how many contacts have connections; even ones on one side, odd ones on the other
 * @param spareContacts how many more contacts there are, for connections made while measuring
 * @param accounts how many accounts
 * @param users how many users, all of them in one team
 * @param businessUnits how many business units below the root
 * @param shares how many rows are shared with the user who has most of them
 */
public record DatasetSize(
        int connections,
        int hub,
        int contacts,
        int spareContacts,
        int accounts,
        int users,
        int businessUnits,
        int shares) {

    private static final int FULL = 1_000_000;
    private static final int MIN_CONNECTIONS = 1_000;
    private static final int MAX_CONNECTIONS = 20_000_000;
    private static final int TENTH = 10;
    private static final int HUB = 100_000;
    private static final int SHARES = 100_000;
    private static final int TEAM = 10_000;
    private static final int MIN_TEAM = 200;
    private static final int CONNECTIONS_PER_CONTACT = 5;
    private static final int CONNECTIONS_PER_ACCOUNT = 50;
    private static final int MIN_SPARES = 20_000;
    private static final int UNITS = 250;
    private static final int USERS_PER_UNIT = 8;
    /** The measured user owns two rows of each of these connections: at least 24 pages of 50 rows. */
    private static final int OWN_CONNECTIONS = 600;

    private static final int MAX_OWN_STRIDE = 100;

    /**
     * The sizes that belong to a number of connections.
     *
     * @throws IllegalArgumentException below 1,000 and above 20 million, and when the number does not end in 000
     */
    public static DatasetSize of(int connections) {
        if (connections < MIN_CONNECTIONS || connections > MAX_CONNECTIONS || connections % MIN_CONNECTIONS != 0) {
            throw new IllegalArgumentException("A dataset has a whole number of thousands of connections, 1,000 to"
                    + " 20,000,000, not " + connections + ".");
        }
        int contacts = Math.max(2 * MIN_CONNECTIONS, connections / CONNECTIONS_PER_CONTACT);
        int users = Math.max(MIN_TEAM, Math.min(TEAM, connections / (FULL / TEAM)));
        return new DatasetSize(
                connections,
                Math.min(HUB, connections / TENTH),
                contacts,
                Math.max(MIN_SPARES, contacts / 2),
                Math.max(MIN_TEAM, connections / CONNECTIONS_PER_ACCOUNT),
                users,
                Math.min(UNITS, users / USERS_PER_UNIT),
                Math.min(SHARES, connections / TENTH));
    }

    /** Each connection whose number leaves the remainder 5 by this is the measured user's. */
    public int ownStride() {
        return Math.max(TENTH, Math.min(MAX_OWN_STRIDE, connections / OWN_CONNECTIONS));
    }

    /** Whether hub, team and shares have their full sizes. */
    public boolean isFull() {
        return connections >= FULL;
    }
}
