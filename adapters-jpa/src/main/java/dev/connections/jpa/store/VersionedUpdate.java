package dev.connections.jpa.store;

import dev.connections.domain.record.Version;
import dev.connections.jpa.entity.StampedRow;
import dev.connections.jpa.transaction.StaleRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * An update of one row that only happens when the row is still at the version at which it was found, and gives it the
 * next one. It names the attributes that it writes; what a row keeps for life is not among them.
 */
final class VersionedUpdate<R extends StampedRow> {

    /** The next version, taken by the statement itself: no round trip, and none without a change. */
    static final String NEXT_VERSION = "version = function('nextval', 'version_number')";

    private final String entity;
    private final Map<String, Function<R, @Nullable Object>> keys = new LinkedHashMap<>();
    private final Map<String, Function<R, @Nullable Object>> values = new LinkedHashMap<>();

    private VersionedUpdate(String entity) {
        this.entity = entity;
        set("modifiedOn", row -> row.modifiedOn);
        set("modifiedById", row -> row.modifiedById);
        set("modifiedOnBehalfById", row -> row.modifiedOnBehalfById);
        key("version", row -> row.version);
    }

    /** An update of the stamps of that entity; {@link #key} says of which row, {@link #set} what else it writes. */
    static <R extends StampedRow> VersionedUpdate<R> of(String entity) {
        return new VersionedUpdate<>(entity);
    }

    VersionedUpdate<R> key(String attribute, Function<R, @Nullable Object> value) {
        keys.put(attribute, value);
        return this;
    }

    VersionedUpdate<R> set(String attribute, Function<R, @Nullable Object> value) {
        values.put(attribute, value);
        return this;
    }

    /**
     * Updates the row.
     *
     * @throws StaleRow when it is no longer at its version
     */
    void execute(R row, StatelessSession session) {
        MutationQuery update = session.createMutationQuery("update " + entity
                + " set " + NEXT_VERSION + ", " + equations(values, ", ")
                + " where " + equations(keys, " and "));
        values.forEach((attribute, value) -> update.setParameter(attribute, value.apply(row)));
        keys.forEach((attribute, value) -> update.setParameter(attribute, value.apply(row)));
        if (update.executeUpdate() == 0) {
            throw new StaleRow(new Version(row.version));
        }
    }

    private static String equations(Map<String, ?> attributes, String separator) {
        return attributes.keySet().stream()
                .map(attribute -> attribute + " = :" + attribute)
                .collect(Collectors.joining(separator));
    }
}
