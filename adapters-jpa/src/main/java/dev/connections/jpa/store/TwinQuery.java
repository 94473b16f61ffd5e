package dev.connections.jpa.store;

import dev.connections.jpa.entity.ConnectionEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Looks for rows of connections ({@code near}) together with their twins. All conditions must be met. */
final class TwinQuery {

    private static final String ROWS =
            "select near, far from Connection near join Connection far on far.id = near.relatedConnectionId";

    private static final String IDS = "select near.id, near.relatedConnectionId from Connection near";

    private final StringBuilder text = new StringBuilder(" where 1 = 1");

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** The attribute of the near row has that value; is absent when the value is. */
    TwinQuery where(String attribute, Optional<?> value) {
        value.ifPresentOrElse(
                present -> where("near." + attribute + " = :" + attribute, attribute, present),
                () -> text.append(" and near.").append(attribute).append(" is null"));
        return this;
    }

    /** The condition holds, in which that name stands for that value. */
    TwinQuery where(String condition, String name, Object value) {
        text.append(" and (").append(condition).append(')');
        values.put(name, value);
        return this;
    }

    /** What is found, each pair made into something by {@code pair}. */
    <T> List<T> list(StatelessSession session, BiFunction<ConnectionEntity, ConnectionEntity, T> pair) {
        return rows(session, ROWS).stream()
                .map(rows -> pair.apply((ConnectionEntity) rows[0], (ConnectionEntity) rows[1]))
                .toList();
    }

    /** The ids of what is found and of their twins. */
    List<UUID[]> ids(StatelessSession session) {
        return rows(session, IDS).stream()
                .map(ids -> new UUID[] {(UUID) ids[0], (UUID) ids[1]})
                .toList();
    }

    private List<Object[]> rows(StatelessSession session, String selected) {
        SelectionQuery<Object[]> query = session.createSelectionQuery(selected + text, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
