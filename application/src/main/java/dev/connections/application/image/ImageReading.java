package dev.connections.application.image;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.reading.RunQuery;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads images as everything is read: by a query, as far as the caller sees the row. */
public record ImageReading(RunQuery queries) implements ReadImage {

    private static final Column IMAGE = new Column("entityimage");

    @Override
    public Optional<Picture> imageOf(ConnectionId row, Caller caller) {
        Query query =
                new Query(RecordTypes.CONNECTION.logicalName(), List.of(IMAGE), Condition.everything(), List.of(), 1);
        List<Picture> found = new ArrayList<>();
        queries.retrieve(
                row.ref(),
                query,
                caller,
                answer -> Optional.ofNullable(answer.value(IMAGE))
                        .map(byte[].class::cast)
                        .map(Picture::new)
                        .ifPresent(found::add));
        return found.stream().findFirst();
    }
}
