package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The business units as the tree that they form.
 *
 * @param units all of them
 */
public record BusinessUnitTree(Set<BusinessUnit> units) {

    /** Keeps its own copy. */
    public BusinessUnitTree {
        units = Set.copyOf(units);
    }

    /** The tree that these units form. */
    public static BusinessUnitTree of(Collection<BusinessUnit> units) {
        return new BusinessUnitTree(Set.copyOf(units));
    }

    /** The unit of that id, if it is in the tree. */
    public Optional<BusinessUnit> find(BusinessUnit.Id id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** The unit of that id and all below it. */
    public Set<BusinessUnit.Id> from(BusinessUnit.Id top) {
        Set<BusinessUnit.Id> found = new HashSet<>(Set.of(top));
        Set<BusinessUnit.Id> last = found;
        while (!last.isEmpty()) {
            last = below(last);
            last.removeAll(found);
            found.addAll(last);
        }
        return found;
    }

    /** The unit of that id and all above it, up to the root. */
    public Set<BusinessUnit.Id> upFrom(BusinessUnit.Id bottom) {
        Set<BusinessUnit.Id> found = new HashSet<>();
        Optional<BusinessUnit.Id> next = Optional.of(bottom);
        while (next.isPresent() && found.add(next.get())) {
            next = next.flatMap(this::parentOf);
        }
        return found;
    }

    private Optional<BusinessUnit.Id> parentOf(BusinessUnit.Id id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().flatMap(BusinessUnit::parent);
    }

    /**
     * Whether the unit may stand below that parent.
     *
     * @throws RuleViolation {@link ErrorCode#BUSINESS_MANAGEMENT_LOOP_BEING_CREATED} when it would then stand below itself
     */
    public void requireNoCycle(BusinessUnit unit) {
        unit.parent().filter(from(unit.id())::contains).ifPresent(parent -> {
            throw RuleViolation.of(
                    ErrorCode.BUSINESS_MANAGEMENT_LOOP_BEING_CREATED, RecordTypes.BUSINESS_UNIT, unit.id(), parent);
        });
    }

    private Set<BusinessUnit.Id> below(Set<BusinessUnit.Id> parents) {
        Set<BusinessUnit.Id> children = new HashSet<>();
        units.stream()
                .filter(unit -> unit.parent().filter(parents::contains).isPresent())
                .forEach(unit -> children.add(unit.id()));
        return children;
    }
}
