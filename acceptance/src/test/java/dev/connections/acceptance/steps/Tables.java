package dev.connections.acceptance.steps;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Narrows what is there to what a table speaks of. */
final class Tables {

    private Tables() {}

    /** The facts of these names. */
    static Map<String, String> only(Collection<String> names, Map<String, String> facts) {
        return only(names, name -> {
            if (!facts.containsKey(name)) {
                throw new IllegalArgumentException("There is no '" + name + "' here, only " + facts.keySet());
            }
            return facts.get(name);
        });
    }

    /** The facts of these names, each as it is read. */
    static Map<String, String> only(Collection<String> names, Function<String, String> read) {
        Map<String, String> facts = new LinkedHashMap<>();
        names.forEach(name -> facts.put(name, read.apply(name)));
        return facts;
    }
}
