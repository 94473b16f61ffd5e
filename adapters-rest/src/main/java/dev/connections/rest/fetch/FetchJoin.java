package dev.connections.rest.fetch;

import dev.connections.application.query.Column;
import dev.connections.application.query.Join;
import dev.connections.rest.schema.WireEntity;
import java.util.stream.Stream;

/**
 * A link that puts rows beside others.
 *
 * @param target what these rows are
 */
record FetchJoin(Join join, WireEntity target) {

    /** The column that tells rows apart which the join made of one; none when it makes no more of them. */
    Stream<Column> key() {
        return join.multiplies() ? Stream.of(target.primaryId().column().behind(join.name())) : Stream.empty();
    }
}
