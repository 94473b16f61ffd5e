package dev.connections.domain.access;

/**
 * The first and the latest change of a record.
 *
 * @param created who made it, and when
 * @param modified who changed it last, and when; the same as {@code created} until it is changed
 */
public record Stamps(Stamp created, Stamp modified) {

    /** The stamps of a record that was just made. */
    public static Stamps first(Stamp created) {
        return new Stamps(created, created);
    }

    /** The stamps after one more change. */
    public Stamps then(Stamp change) {
        return new Stamps(created, change);
    }
}
