package dev.connections.rest.odata;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.List;
import java.util.Optional;

/** Rows that are shown within the row that leads to them ({@code $expand}). */
public sealed interface Expansion {

    /** The navigation property that leads to them. */
    String name();

    /** How a context URL tells of it. */
    String inContext();

    /** Which properties are shown of the rows; empty where only their addresses are. */
    default Optional<Selection> shown() {
        return Optional.empty();
    }

    /** The one row behind a lookup, with the properties that are selected of it. */
    record ToOne(Navigation navigation, Selection selection) implements Expansion {

        @Override
        public String name() {
            return navigation.name();
        }

        @Override
        public Optional<Selection> shown() {
            return Optional.of(selection);
        }

        @Override
        public String inContext() {
            return name() + "(" + selection.list() + ")";
        }
    }

    /** The address of the one row behind a lookup; of the owner, all that users and teams have in common. */
    record Reference(Navigation navigation, boolean address) implements Expansion {

        @Override
        public String name() {
            return navigation.name();
        }

        @Override
        public String inContext() {
            return address ? name() + "/$ref()" : name() + "(ownerid)";
        }
    }

    /**
     * The rows of a collection.
     *
     * @param top how many of them at the most
     * @param query what asks for the same rows by themselves, encoded: what stands behind the question mark
     */
    record ToMany(
            CollectionNavigation navigation,
            Selection selection,
            Condition filter,
            List<Ordering> order,
            int top,
            String query)
            implements Expansion {

        /** Keeps its own copy of the order. */
        public ToMany {
            order = List.copyOf(order);
        }

        @Override
        public String name() {
            return navigation.name();
        }

        @Override
        public Optional<Selection> shown() {
            return Optional.of(selection);
        }

        @Override
        public String inContext() {
            return name() + "(" + selection.list() + ")";
        }
    }
}
