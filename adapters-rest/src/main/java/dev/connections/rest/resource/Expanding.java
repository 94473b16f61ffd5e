package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ExpandedRows;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.answer.ToManyWriter;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.odata.Expansion;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads the collections that are shown within rows, for many rows at once: one question for a hundred of them, unless
 * their collections are so long that each is a question of its own.
 */
final class Expanding implements ExpandedRows {

    private static final int OWNERS_AT_ONCE = 100;

    private final Served served;
    private final Request request;
    private final Map<ToManyWriter, Map<UUID, List<Row>>> found = new IdentityHashMap<>();

    private Expanding(Served served, Request request) {
        this.served = served;
        this.request = request;
    }

    /** The collections that this writer shows within these rows. */
    static ExpandedRows of(Served served, Request request, RowWriter writer, List<? extends Row> rows) {
        Expanding expanding = new Expanding(served, request);
        expanding.read(writer, rows);
        return expanding;
    }

    @Override
    public List<Row> of(ToManyWriter collection, Row owner) {
        Object id = Objects.requireNonNull(owner.value(collection.owner()));
        return found.getOrDefault(collection, Map.of()).getOrDefault(id, List.of());
    }

    private void read(RowWriter writer, List<? extends Row> rows) {
        for (ToManyWriter collection : writer.collections()) {
            List<UUID> owners = rows.stream()
                    .map(row -> row.value(collection.owner()))
                    .flatMap(id -> id instanceof UUID owner ? Stream.of(owner) : Stream.empty())
                    .distinct()
                    .toList();
            Map<UUID, List<Row>> members = new HashMap<>();
            found.put(collection, members);
            for (int from = 0; from < owners.size(); from += OWNERS_AT_ONCE) {
                read(collection, owners.subList(from, Math.min(owners.size(), from + OWNERS_AT_ONCE)), members);
            }
            List<Row> all = members.values().stream().flatMap(List::stream).toList();
            if (!all.isEmpty()) {
                read(collection.rows(), all);
            }
        }
    }

    private void read(ToManyWriter collection, List<UUID> owners, Map<UUID, List<Row>> members) {
        Expansion.ToMany expansion = collection.expansion();
        boolean limited = expansion.top() < Query.MOST_ROWS;
        if (limited || expansion.navigation().lookup().isEmpty() || !readTogether(collection, owners, members)) {
            owners.forEach(owner -> members.put(owner, alone(collection, owner)));
        }
    }

    /** Whether all of them fit into one answer. */
    private boolean readTogether(ToManyWriter collection, List<UUID> owners, Map<UUID, List<Row>> members) {
        Column lookup = new Column(
                collection.expansion().navigation().lookup().orElseThrow().logicalName());
        Condition pointsBack = related(collection).pointingBack(List.copyOf(owners));
        List<Row> rows = rows(collection, pointsBack, lookup);
        if (rows.size() == Query.MOST_ROWS) {
            return false;
        }
        rows.forEach(row -> members.computeIfAbsent((UUID) row.value(lookup), none -> new ArrayList<>())
                .add(row));
        return true;
    }

    private List<Row> alone(ToManyWriter collection, UUID owner) {
        if (collection.expansion().top() == 0) {
            return List.of();
        }
        RecordRef row = new RecordRef(collection.entity().definition().type(), owner);
        Condition members = new RelatedRows(
                        served, collection.entity(), row, collection.expansion().navigation())
                .members(request.caller());
        return rows(collection, members);
    }

    private PointingBack related(ToManyWriter collection) {
        WireEntity entity = collection.entity().behind(collection.expansion().navigation());
        return new PointingBack(entity, collection.expansion().navigation(), served.entities());
    }

    private List<Row> rows(ToManyWriter collection, Condition members, Column... more) {
        Expansion.ToMany expansion = collection.expansion();
        List<Column> columns = Stream.concat(collection.rows().columns().stream(), Stream.of(more))
                .toList();
        Query query = new Query(
                expansion.navigation().entity(),
                columns,
                expansion.filter().and(members),
                expansion.order(),
                expansion.top());
        List<Row> rows = new ArrayList<>();
        served.application().queries().run(query, request.caller(), row -> rows.add(new RowCopy(row, columns)));
        return rows;
    }
}
