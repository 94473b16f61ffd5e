package dev.connections.domain.record;

import java.util.EnumMap;
import java.util.Map;

/**
 * What happens to the rows that point to a row, when something happens to that row. Deleting and merging are passed on;
 * what is said of assigning, sharing and moving a row is what the entity reference says, and is shown only.
 *
 * @param byEvent what becomes of them, by what happens; what is not named leaves them alone
 */
public record Cascades(Map<Event, Behaviour> byEvent) {

    /** What happens to a row. */
    public enum Event {
        /** It is deleted. */
        DELETE,
        /** It gives way to another of its kind. */
        MERGE,
        /** It gets another owner. */
        ASSIGN,
        /** It is shared. */
        SHARE,
        /** It is no longer shared. */
        UNSHARE,
        /** It is put below another. */
        REPARENT
    }

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
    public static final Cascades NONE = new Cascades(Map.of());

    /** Keeps its own copy. */
    public Cascades {
        byEvent = Map.copyOf(byEvent);
    }

    /** They are told of a deletion only. */
    public static Cascades onDelete(Behaviour behaviour) {
        return NONE.on(Event.DELETE, behaviour);
    }

    /** The same, also in a merge. */
    public Cascades andOnMerge() {
        return on(Event.MERGE, Behaviour.CASCADE);
    }

    /** The same, with that to become of them when that happens. */
    public Cascades on(Event event, Behaviour behaviour) {
        Map<Event, Behaviour> all = new EnumMap<>(Event.class);
        all.putAll(byEvent);
        if (behaviour == Behaviour.NONE) {
            all.remove(event);
        } else {
            all.put(event, behaviour);
        }
        return new Cascades(all);
    }

    /** What becomes of them when that happens. */
    public Behaviour on(Event event) {
        return byEvent.getOrDefault(event, Behaviour.NONE);
    }

    /** What becomes of them when the row is deleted. */
    public Behaviour onDelete() {
        return on(Event.DELETE);
    }

    /** What becomes of them when the row gives way to another of its kind. */
    public Behaviour onMerge() {
        return on(Event.MERGE);
    }
}
