package dev.connections.benchmarks.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that is measured. */
public final class Operations {

    private Operations() {}

    /** The operations, in the order in which they are measured. */
    public static List<Operation> all() {
        return Stream.concat(Reads.all().stream(), Writes.all().stream()).toList();
    }

    /**
     * Those of some names; all when there are none.
     *
     * @throws IllegalArgumentException for a name that no operation has
     */
    public static List<Operation> named(Set<String> names) {
        List<Operation> all = all();
        names.forEach(name -> {
            if (all.stream().noneMatch(operation -> operation.name().equals(name))) {
                throw new IllegalArgumentException("There is no operation '" + name + "'. There are: "
                        + String.join(", ", all.stream().map(Operation::name).toList()) + ".");
            }
        });
        return all.stream()
                .filter(operation -> names.isEmpty() || names.contains(operation.name()))
                .toList();
    }
}
