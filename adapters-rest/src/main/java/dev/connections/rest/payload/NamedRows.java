package dev.connections.rest.payload;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.ResourcePath;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.schema.WireEntities;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that requests are going to change: those that they address, the targets of operations, and the records that
 * connections are to join. They are looked for before anything is carried out, so what cannot be read is passed over: the
 * request itself is refused for it.
 */
public final class NamedRows {

    /** How the names of the members begin by which a connection is bound to the records that it joins. */
    private static final List<String> SIDES = List.of("record1id", "record2id");

    private static final List<String> TARGETS = List.of("Target", "Subordinate");
    private static final String MANY_TARGETS = "Targets";

    private final WireEntities entities;
    private final EntityReferences references;
    private final Set<RecordRef> found = new HashSet<>();

    private NamedRows(WireEntities entities, EntityReferences references) {
        this.entities = entities;
        this.references = references;
    }

    /** Those of these requests. */
    public static Set<RecordRef> of(Collection<Request> requests, WireEntities entities) {
        Set<RecordRef> found = new HashSet<>();
        for (Request request : requests) {
            NamedRows rows = new NamedRows(entities, new EntityReferences(entities, request.root()));
            rows.lookAt(request);
            found.addAll(rows.found);
        }
        return found;
    }

    /** Those of one body. */
    public static Set<RecordRef> in(
            Map<String, @Nullable Object> body, WireEntities entities, EntityReferences references) {
        NamedRows rows = new NamedRows(entities, references);
        rows.lookInto(body);
        return rows.found;
    }

    private void lookAt(Request request) {
        passingOver(() -> {
            ResourcePath path = ResourcePath.parse(request.path());
            if (path.length() > 0 && path.segment(0).arguments().isPresent()) {
                address(path.segment(0));
            }
        });
        passingOver(() -> {
            byte[] body = request.body().read();
            if (body.length > 0) {
                lookInto(JsonReader.strict().object(body));
            }
        });
    }

    private void address(Segment row) {
        entities.ofSet(row.name())
                .ifPresent(entity -> found.add(new RecordRef(
                        entity.definition().type(), row.key(entity.primaryId().name()))));
    }

    private void lookInto(Map<?, ?> object) {
        object.forEach((name, value) -> {
            String member = String.valueOf(name);
            if (isSide(member)) {
                passingOver(() -> found.add(references.at(member, value)));
            } else if (TARGETS.contains(member)) {
                passingOver(() -> found.add(references.in(member, value)));
            } else if (member.equals(MANY_TARGETS) && value instanceof List<?> targets) {
                targets.forEach(target -> passingOver(() -> found.add(references.in(member, target))));
            }
            if (value instanceof Map<?, ?> inner) {
                lookInto(inner);
            } else if (value instanceof List<?> list) {
                list.stream().filter(Map.class::isInstance).forEach(each -> lookInto((Map<?, ?>) each));
            }
        });
    }

    private static boolean isSide(String member) {
        return member.endsWith(PayloadReader.BIND) && SIDES.stream().anyMatch(member::startsWith);
    }

    private static void passingOver(Runnable look) {
        try {
            look.run();
        } catch (WireError | RuleViolation unreadable) {
            // The request that says so is refused for it when its turn comes.
        }
    }
}
