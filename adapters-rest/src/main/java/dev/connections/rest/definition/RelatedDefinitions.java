package dev.connections.rest.definition;

import java.util.List;
import java.util.function.Supplier;

/** Definitions that belong to another one, found when they are asked for. */
sealed interface RelatedDefinitions {

    /** The navigation property that leads to them. */
    String name();

    /** Any number of them. */
    record Many(DefinitionSet set) implements RelatedDefinitions {
        @Override
        public String name() {
            return set.name();
        }
    }

    /** One. */
    record One(String name, Definition definition) implements RelatedDefinitions {}

    /** The definitions of that name, told apart by that key. */
    static RelatedDefinitions many(String name, String key, Supplier<List<Definition>> members) {
        return new Many(new DefinitionSet(name, key, members));
    }
}
