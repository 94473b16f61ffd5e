package dev.connections.application.image;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import dev.connections.application.reading.RunQuery;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the images of rows by a query, so that row and attribute visibility apply. */
public record ImageUseCase(RunQuery queries) implements ReadImage {

    private static final Column IMAGE = new Column("entityimage");
    private static final Column ID = new Column("entityimageid");

    @Override
    public Optional<Picture> imageOf(ConnectionId row, Caller caller) {
        return first(reader -> queries.retrieve(row.ref(), images(Condition.everything()), caller, reader));
    }

    @Override
    public Optional<Picture> image(UUID id, Caller caller) {
        Condition thatImage = new Condition.Comparison(ID, Condition.Operator.EQUAL, id);
        return first(reader -> queries.run(images(thatImage), caller, reader));
    }

    private static Query images(Condition condition) {
        return new Query(RecordTypes.CONNECTION.logicalName(), List.of(IMAGE), condition, List.of(), 1);
    }

    private static Optional<Picture> first(Consumer<RowReader> question) {
        List<Picture> found = new ArrayList<>();
        question.accept(row -> picture(row).ifPresent(found::add));
        return found.stream().findFirst();
    }

    private static Optional<Picture> picture(Row row) {
        return Optional.ofNullable(row.value(IMAGE)).map(byte[].class::cast).map(Picture::new);
    }
}
