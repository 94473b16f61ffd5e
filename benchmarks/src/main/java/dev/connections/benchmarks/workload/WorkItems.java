package dev.connections.benchmarks.workload;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that is measured. */
public final class WorkItems {

    private WorkItems() {}

    /** The operations, in the order in which they are measured. */
    public static List<WorkItem> all() {
        return Stream.concat(MeasuredReads.all().stream(), MeasuredWrites.all().stream())
                .toList();
    }

    /**
     * Those of some names; all when there are none.
     *
     * @throws IllegalArgumentException for a name that no operation has
     */
    public static List<WorkItem> named(Set<String> names) {
        List<WorkItem> all = all();
        names.forEach(name -> {
            if (all.stream().noneMatch(operation -> operation.name().equals(name))) {
                throw new IllegalArgumentException("There is no operation '" + name + "'. There are: "
                        + String.join(", ", all.stream().map(WorkItem::name).toList()) + ".");
            }
        });
        return all.stream()
                .filter(operation -> names.isEmpty() || names.contains(operation.name()))
                .toList();
    }
}
