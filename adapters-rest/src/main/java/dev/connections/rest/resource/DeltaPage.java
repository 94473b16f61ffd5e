package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.application.query.RowReader;
import dev.connections.application.reading.Changes;
import dev.connections.application.reading.Deletions;
import dev.connections.domain.record.Version;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.paging.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One page of changes. It begins behind a version, among the rows or among the deletions that come after them. */
final class DeltaPage {

    /** Whether the page begins among the deletions, and behind which version. */
    private static final int FACTS_OF_A_PLACE = 2;

    private final ApiContext apiContext;
    private final Changes changes;
    private final Query rows;
    private final Request request;
    private final Paging paging;
    private final int size;
    private Optional<List<Object>> end = Optional.empty();

    /** A page of these changes; {@code columns} are what is read of each row. */
    DeltaPage(ApiContext apiContext, Changes changes, List<Column> columns, QueryOptions asked, Request request) {
        this.apiContext = apiContext;
        this.changes = changes;
        this.request = request;
        this.paging = Paging.of(apiContext.seal(), request.path(), asked, FACTS_OF_A_PLACE);
        this.size = Preferences.of(request.headers()).maxPageSize().orElse(Query.MAX_ROWS);
        this.rows = new Query(
                changes.entity().logicalName(),
                Stream.concat(columns.stream(), changes.order().stream().map(Ordering::column))
                        .distinct()
                        .toList(),
                changes.made(),
                changes.order(),
                size);
    }

    /** Hands out the rows that were made or changed, then the ids of those that were deleted, as far as the page goes. */
    void read(RowReader made, Consumer<UUID> deleted) {
        Changes left = paging.begin()
                .map(place -> changes.behind(new Version((Long) place.get(1))))
                .orElse(changes);
        if (paging.begin().map(place -> (Boolean) place.get(0)).orElse(false)) {
            readDeletions(left, size, deleted);
        } else {
            int room = readRows(left, made);
            if (end.isEmpty()) {
                readDeletions(changes, room, deleted);
            }
        }
    }

    /** How many deletions the page has room for behind the rows. */
    private int readRows(Changes left, RowReader made) {
        PageEnd last = new PageEnd(size, changes.order());
        int[] read = {0};
        apiContext.application().queries().run(rows.restrictedTo(left.made()), request.caller(), row -> {
            read[0]++;
            last.read(row);
            made.read(row);
        });
        end = last.followed(apiContext.application().queries(), rows, request.caller())
                .map(DeltaPage::amongRows);
        return size - read[0];
    }

    private void readDeletions(Changes left, int room, Consumer<UUID> deleted) {
        Deletions deletions = apiContext.application().changes().deletions(left, room, request.caller());
        deletions.ids().forEach(deleted);
        end = deletions.reached().map(version -> List.of(true, version.number()));
    }

    private static List<Object> amongRows(Position place) {
        return List.of(false, (Long) place.values().get(0));
    }

    /** The address of the next page, once this one has been read; empty when there is none. */
    Optional<String> following() {
        return end.map(place -> request.root().link(paging.following(place)));
    }
}
