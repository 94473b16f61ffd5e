package dev.connections.benchmarks.data;

import java.util.UUID;

/**
 * The ids of filled rows: the n-th of a kind. Like the server's own they grow with time, and those of all kinds are mixed.
 * The SQL function {@code bench_id} gives the same ids.
 */
public final class FilledIds {

    public static final int ACCOUNT = 1;
    public static final int CONTACT = 2;
    public static final int USER = 8;
    public static final int TEAM = 9;
    public static final int BUSINESS_UNIT = 10;
    public static final int SECURITY_ROLE = 1036;
    public static final int CONNECTION_ROLE = 3231;
    public static final int CONNECTION = 3234;

    private static final int NUMBER_SHIFT = 32;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private FilledIds() {}

    /**
     * The id of the n-th row of a kind.
     *
     * @param kind the object type code, or another number that tells kinds apart
     * @param number 0 to 2^31
     */
    public static UUID of(int kind, long number) {
        return new UUID((number << NUMBER_SHIFT) | VERSION_7, VARIANT | kind);
    }
}
