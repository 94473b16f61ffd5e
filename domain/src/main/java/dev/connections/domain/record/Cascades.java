package dev.connections.domain.record;

/**
 * What happens to the rows that point to a row, when something happens to that row. Nothing but deleting and merging is
 * passed on: assigning, sharing and moving a row leave those that point to it alone.
 *
 * @param onDelete what becomes of them when the row is deleted
 * @param onMerge what becomes of them when the row gives way to another of its kind
 */
public record Cascades(Behaviour onDelete, Behaviour onMerge) {

    /** What becomes of the rows that point to a row. */
    public enum Behaviour {
        /** They stay as they are. */
        NONE,
        /** The same happens to them; in a merge, they point to the row that remains. */
        CASCADE,
        /** They stay, and point to nothing. */
        REMOVE_LINK,
        /** The row stays for as long as they point to it. */
        RESTRICT
    }

    /** Nothing becomes of them. */
    public static final Cascades NONE = new Cascades(Behaviour.NONE, Behaviour.NONE);

    /** They are told of a deletion only. */
    public static Cascades onDelete(Behaviour behaviour) {
        return new Cascades(behaviour, Behaviour.NONE);
    }

    /** The same, also in a merge. */
    public Cascades andOnMerge() {
        return new Cascades(onDelete, Behaviour.CASCADE);
    }
}
