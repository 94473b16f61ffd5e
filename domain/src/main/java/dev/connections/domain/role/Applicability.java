package dev.connections.domain.role;

import dev.connections.domain.record.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * To which record types a role applies. Without any restriction it applies to all; with restrictions, to the types that
 * they name.
 */
public record Applicability(List<Restriction> restrictions) {

    /** A role that suits records of every type. */
    public static final Applicability EVERYWHERE = new Applicability(List.of());

    /**
     * One type that a role is restricted to (Dataverse: a row of {@code connectionroleobjecttypecode}).
     *
     * @param id the id of that row
     */
    public record Restriction(UUID id, RecordType type) {}

    /** Keeps its own copy of the restrictions. */
    public Applicability {
        restrictions = List.copyOf(restrictions);
    }

    /** Whether a role with this applicability may stand beside a record of that type. */
    public boolean covers(RecordType type) {
        return restrictions.isEmpty()
                || restrictions.stream()
                        .anyMatch(restriction -> restriction.type().equals(type));
    }

    /** The restriction to that type, if there is one. */
    public Optional<Restriction> restrictionTo(RecordType type) {
        return restrictions.stream()
                .filter(restriction -> restriction.type().equals(type))
                .findFirst();
    }

    Applicability with(Restriction added) {
        List<Restriction> changed = new ArrayList<>(restrictions);
        changed.add(added);
        return new Applicability(changed);
    }

    Applicability without(UUID restriction) {
        return new Applicability(restrictions.stream()
                .filter(kept -> !kept.id().equals(restriction))
                .toList());
    }

    /** {@code all record types}, or their logical names with commas between. */
    @Override
    public String toString() {
        return restrictions.isEmpty()
                ? "all record types"
                : restrictions.stream()
                        .map(restriction -> restriction.type().logicalName())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
