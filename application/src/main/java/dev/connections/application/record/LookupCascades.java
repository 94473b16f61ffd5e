package dev.connections.application.record;

import dev.connections.application.command.HoldRows;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Records;
import dev.connections.application.port.RowAttributes;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.Cascades;
import dev.connections.domain.record.Cascades.Behaviour;
import dev.connections.domain.record.Cascades.Event;
import dev.connections.domain.record.RecordRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What becomes of the rows whose carried lookups lead to a record that is deleted or gives way to another, by the cascades
 * of the relationships. A row that stays and changes gets a new version.
 */
final class LookupCascades {

    private final EntityCatalogue entities;
    private final Records records;
    private final RowAttributes values;
    private final HoldRows rows;

    LookupCascades(EntityCatalogue entities, Records records, RowAttributes values, HoldRows rows) {
        this.entities = entities;
        this.records = records;
        this.values = values;
        this.rows = rows;
    }

    /**
     * The record, which is locked, and all records that are deleted with it; those are locked now, with what points to any
     * of them.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_DELETE_DUE_TO_ASSOCIATION} when a row that stays needs one of them
     */
    List<RecordRef> deletedWith(RecordRef record) {
        Set<RecordRef> held = new HashSet<>();
        Closure closure = new Closure(record);
        while (!held.containsAll(closure.touched)) {
            closure.touched.removeAll(held);
            rows.hold(closure.touched);
            held.addAll(closure.touched);
            closure = new Closure(record);
        }
        closure.requireNoNeed();
        return List.copyOf(closure.deleted);
    }

    /** What a deletion reaches as the store is now; only that of locked rows stays so. */
    private final class Closure {

        private final Set<RecordRef> deleted = new LinkedHashSet<>();
        private final Set<RecordRef> touched = new HashSet<>();
        private final List<Need> needs = new ArrayList<>();

        Closure(RecordRef record) {
            deleted.add(record);
            List<RecordRef> open = new ArrayList<>(deleted);
            while (!open.isEmpty()) {
                RecordRef gone = open.remove(open.size() - 1);
                values.pointingTo(gone)
                        .forEach((row, lookups) -> lookups.forEach(lookup -> reach(row, lookup, gone, open)));
            }
        }

        private void reach(RecordRef row, String lookup, RecordRef gone, List<RecordRef> open) {
            touched.add(row);
            Behaviour behaviour = onEvent(Event.DELETE, row, lookup, gone);
            if (behaviour == Behaviour.CASCADE && deleted.add(row)) {
                open.add(row);
            } else if (behaviour == Behaviour.RESTRICT) {
                needs.add(new Need(row, lookup, gone));
            }
        }

        void requireNoNeed() {
            needs.stream()
                    .filter(need -> !deleted.contains(need.row()))
                    .findFirst()
                    .ifPresent(need -> {
                        throw need.refusal();
                    });
        }
    }

    /** A row that stays leads to one that would go. The caller may not see that row, so the refusal tells its type only. */
    private record Need(RecordRef row, String lookup, RecordRef gone) {
        RuleViolation refusal() {
            return RuleViolation.of(
                    ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION,
                    gone.type(),
                    gone.id(),
                    "'" + lookup + "' of a " + row.type() + " leads to it");
        }
    }

    /** Takes the lookups away that lead to a record that is deleted, where their relationships say so. */
    void removeLinks(RecordRef gone, Stamp by) {
        change(gone, Event.DELETE, Behaviour.REMOVE_LINK, row -> Optional.empty(), by);
    }

    /** The rows that change when the record gives way to another. */
    Set<RecordRef> following(RecordRef merged) {
        return values.pointingTo(merged).keySet();
    }

    /**
     * Lets the lookups that lead to a record lead to the one that it gives way to, where their relationships say so. The
     * survivor does not lead to itself.
     */
    void follow(RecordRef merged, RecordRef survivor, Stamp by) {
        change(
                merged,
                Event.MERGE,
                Behaviour.CASCADE,
                row -> row.equals(survivor) ? Optional.empty() : Optional.of(survivor),
                by);
    }

    private void change(RecordRef target, Event event, Behaviour behaviour, NewTarget to, Stamp by) {
        values.pointingTo(target).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pointing -> {
                    RecordRef row = pointing.getKey();
                    Map<String, Optional<Object>> changes = new TreeMap<>();
                    pointing.getValue().stream()
                            .filter(lookup -> onEvent(event, row, lookup, target) == behaviour)
                            .forEach(lookup -> changes.put(lookup, to.of(row).map(found -> found)));
                    if (!changes.isEmpty()) {
                        records.findForUpdate(row).ifPresent(record -> records.replace(record.touch(by)));
                        values.change(row, new AttributeChanges(changes));
                    }
                });
    }

    /** Where a lookup of a row leads from now on; nowhere when it is empty. */
    private interface NewTarget {
        Optional<RecordRef> of(RecordRef row);
    }

    private Behaviour onEvent(Event event, RecordRef row, String lookup, RecordRef target) {
        return entities.named(row.type().logicalName())
                .flatMap(entity -> entity.attribute(lookup))
                .flatMap(attribute -> cascades(attribute, target))
                .map(cascades -> cascades.on(event))
                .orElse(Behaviour.NONE);
    }

    private Optional<Cascades> cascades(AttributeDefinition attribute, RecordRef target) {
        return Stream.of(attribute.type())
                .filter(Lookup.class::isInstance)
                .flatMap(type -> ((Lookup) type).targets().stream())
                .filter(to -> entities.named(to.entity())
                        .map(EntityDefinition::type)
                        .filter(type -> type.includes(target.type()))
                        .isPresent())
                .map(to -> to.cascades())
                .findFirst();
    }
}
