package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ExpandedRows;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.answer.ToManyWriter;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.odata.Expansion;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.paging.Paging;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads the collections that are shown within rows, for many rows at once: one query for a hundred of them, unless
 * their collections are so long that each needs a query of its own.
 */
final class Expanding implements ExpandedRows {

    private static final int OWNERS_AT_ONCE = 100;

    private final ApiContext apiContext;
    private final Request request;
    private final Map<ToManyWriter, Map<UUID, ExpandedPage>> found = new IdentityHashMap<>();

    private Expanding(ApiContext apiContext, Request request) {
        this.apiContext = apiContext;
        this.request = request;
    }

    /** The collections that this writer shows within these rows. */
    static ExpandedRows of(ApiContext apiContext, Request request, RowWriter writer, List<? extends Row> rows) {
        Expanding expanding = new Expanding(apiContext, request);
        expanding.read(writer, rows);
        return expanding;
    }

    @Override
    public List<Row> of(ToManyWriter collection, Row owner) {
        return page(collection, owner).rows();
    }

    @Override
    public Optional<String> following(ToManyWriter collection, Row owner) {
        return page(collection, owner).followed().map(end -> {
            QueryOptions options = QueryOptions.parse(collection.expansion().query());
            Paging pages = Paging.of(
                    apiContext.seal(),
                    collection.path(owner),
                    options,
                    collection.order().size());
            return request.root().link(pages.following(end.values()));
        });
    }

    private ExpandedPage page(ToManyWriter collection, Row owner) {
        Object id = Objects.requireNonNull(owner.value(collection.owner()));
        return found.getOrDefault(collection, Map.of()).getOrDefault(id, ExpandedPage.EMPTY);
    }

    private void read(RowWriter writer, List<? extends Row> rows) {
        for (ToManyWriter collection : writer.collections()) {
            List<UUID> owners = rows.stream()
                    .map(row -> row.value(collection.owner()))
                    .flatMap(id -> id instanceof UUID owner ? Stream.of(owner) : Stream.empty())
                    .distinct()
                    .toList();
            Map<UUID, ExpandedPage> members = new HashMap<>();
            found.put(collection, members);
            for (int from = 0; from < owners.size(); from += OWNERS_AT_ONCE) {
                read(collection, owners.subList(from, Math.min(owners.size(), from + OWNERS_AT_ONCE)), members);
            }
            List<Row> all = members.values().stream()
                    .flatMap(page -> page.rows().stream())
                    .toList();
            if (!all.isEmpty()) {
                read(collection.rows(), all);
            }
        }
    }

    private void read(ToManyWriter collection, List<UUID> owners, Map<UUID, ExpandedPage> members) {
        Expansion.ToMany expansion = collection.expansion();
        boolean limited = expansion.top() < Query.MAX_ROWS;
        if (limited || expansion.navigation().lookup().isEmpty() || !readTogether(collection, owners, members)) {
            owners.forEach(owner -> members.put(owner, alone(collection, owner)));
        }
    }

    /** Whether all of them fit into one answer. */
    private boolean readTogether(ToManyWriter collection, List<UUID> owners, Map<UUID, ExpandedPage> members) {
        Column lookup = new Column(
                collection.expansion().navigation().lookup().orElseThrow().logicalName());
        Condition pointsBack = related(collection).pointingBack(List.copyOf(owners));
        Query query = query(collection, pointsBack, Query.MAX_ROWS, lookup);
        List<Row> rows = rows(query);
        if (rows.size() == Query.MAX_ROWS) {
            return false;
        }
        Map<UUID, List<Row>> byOwner = new HashMap<>();
        rows.forEach(row -> byOwner.computeIfAbsent((UUID) row.value(lookup), none -> new ArrayList<>())
                .add(row));
        byOwner.forEach((owner, all) -> members.put(owner, ExpandedPage.of(all, collection)));
        return true;
    }

    private ExpandedPage alone(ToManyWriter collection, UUID owner) {
        if (collection.expansion().top() == 0) {
            return ExpandedPage.EMPTY;
        }
        RecordRef row = new RecordRef(collection.entity().definition().type(), owner);
        Condition members = new RelatedRows(
                        apiContext,
                        collection.entity(),
                        row,
                        collection.expansion().navigation())
                .members(request.caller());
        int size = collection.pageSize().orElse(collection.expansion().top());
        Query query = query(collection, members, size);
        PageEnd end = new PageEnd(size, collection.order());
        List<Row> rows = rows(query);
        rows.forEach(end::read);
        return new ExpandedPage(
                rows,
                collection
                        .pageSize()
                        .flatMap(paged -> end.followed(apiContext.application().queries(), query, request.caller())));
    }

    private InverseAssociation related(ToManyWriter collection) {
        WireEntity entity = collection.entity().behind(collection.expansion().navigation());
        return new InverseAssociation(entity, collection.expansion().navigation(), apiContext.entities());
    }

    private static Query query(ToManyWriter collection, Condition members, int limit, Column... more) {
        Expansion.ToMany expansion = collection.expansion();
        List<Column> columns = Stream.of(
                        collection.rows().columns().stream(),
                        collection.order().stream().map(Ordering::column),
                        Stream.of(more))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new Query(
                expansion.navigation().entity(), columns, expansion.filter().and(members), expansion.order(), limit);
    }

    private List<Row> rows(Query query) {
        List<Row> rows = new ArrayList<>();
        apiContext
                .application()
                .queries()
                .run(query, request.caller(), row -> rows.add(new RowCopy(row, query.columns())));
        return rows;
    }
}
