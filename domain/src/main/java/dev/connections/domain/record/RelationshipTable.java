package dev.connections.domain.record;

import dev.connections.domain.record.Cascades.Behaviour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The relationships that the lookups of one entity make. A line of its table names the relationship, the lookup, the
 * entity pointed to, the navigation property, its other name if it has one, the partner unless it is named like the
 * relationship, and what is passed on, such as {@code delete:cascade merge:cascade}.
 */
final class RelationshipTable {

    private static final int NAME = 1;
    private static final int LOOKUP = 2;
    private static final int TARGET = 3;
    private static final int NAVIGATION = 4;
    private static final int ALIAS = 5;
    private static final int PARTNER = 6;
    private static final int CASCADES = 7;

    private final String entity;
    private final Map<String, List<LookupTarget>> targets = new HashMap<>();

    /** The relationships of the entity of that logical name, from the lines of its table. */
    RelationshipTable(String entity, List<TableLine> lines) {
        this.entity = entity;
        for (TableLine line : lines) {
            LookupTarget target = target(line);
            List<LookupTarget> others = targets.computeIfAbsent(line.require(LOOKUP), none -> new ArrayList<>(1));
            if (find(others, target.entity()) != null) {
                throw line.problem(
                        TARGET, "there is a line before for " + line.value(LOOKUP) + " to " + line.value(TARGET));
            }
            others.add(target);
        }
    }

    private static LookupTarget target(TableLine line) {
        line.requireAtMost(CASCADES);
        String name = line.require(NAME);
        String partner = line.value(PARTNER);
        LookupTarget target = new LookupTarget(
                line.require(TARGET), line.require(NAVIGATION), partner.isEmpty() ? name : partner, cascades(line));
        String alias = line.value(ALIAS);
        return (partner.isEmpty() ? target : target.relatedAs(name)).alsoBy(alias);
    }

    private static Cascades cascades(TableLine line) {
        String text = line.value(CASCADES);
        Cascades cascades = Cascades.NONE;
        if (!text.isEmpty()) {
            for (String word : TableLine.parts(text, ' ')) {
                cascades = with(cascades, line, word);
            }
        }
        return cascades;
    }

    private static Cascades with(Cascades cascades, TableLine line, String word) {
        int behaviour = word.indexOf(':');
        if (behaviour < 0) {
            throw line.problem(CASCADES, "'" + word + "' is not what is passed on; write delete:cascade");
        }
        return cascades.on(
                line.oneOf(CASCADES, word.substring(0, behaviour), Cascades.Event.values()),
                line.oneOf(CASCADES, word.substring(behaviour + 1), Behaviour.values()));
    }

    /**
     * One target of a lookup; if the table does not have it, by the rule for all such: named after both ends, and
     * deleting the row pointed to removes the link.
     *
     * @param several whether the lookup has other targets too
     */
    LookupTarget target(String lookup, String target, boolean several) {
        LookupTarget known = find(targets.getOrDefault(lookup, List.of()), target);
        return known != null
                ? known
                : new LookupTarget(
                        target,
                        several ? lookup + "_" + target : lookup,
                        target + "_" + entity + "_" + lookup,
                        Cascades.onDelete(Behaviour.REMOVE_LINK));
    }

    private static @Nullable LookupTarget find(List<LookupTarget> targets, String entity) {
        for (LookupTarget target : targets) {
            if (target.entity().equals(entity)) {
                return target;
            }
        }
        return null;
    }
}
