package dev.connections.rest.limit;

/**
 * How much one user may ask of one server within five minutes, as the service protection of Dataverse has it; 0 stands for
 * no limit.
 *
 * @param requests how many requests
 * @param executionSeconds how long those may take together that are over
 * @param concurrent how many may be under way at once
 * @param refusedSignIns after how many refused tokens from one address no more of its tokens are looked at
 */
public record RequestLimits(int requests, int executionSeconds, int concurrent, int refusedSignIns) {

    /** What Dataverse takes from a user, and one wrong token a second from an address. */
    public static final RequestLimits STANDARD = new RequestLimits(6_000, 1_200, 52, 300);

    /** No limits. */
    public static final RequestLimits NONE = new RequestLimits(0, 0, 0, 0);

    /** @throws IllegalArgumentException for a limit below 0 */
    public RequestLimits {
        if (requests < 0 || executionSeconds < 0 || concurrent < 0 || refusedSignIns < 0) {
            throw new IllegalArgumentException("A limit is a number from 0 on, 0 for none.");
        }
    }

    /** Whether users are limited in any way. */
    boolean concernUsers() {
        return requests > 0 || executionSeconds > 0 || concurrent > 0;
    }
}
