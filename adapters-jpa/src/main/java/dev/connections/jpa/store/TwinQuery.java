package dev.connections.jpa.store;

import dev.connections.jpa.entity.ConnectionEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Looks for rows of connections ({@code near}) together with their twins. All conditions must be met. */
final class TwinQuery {

    private final StringBuilder text = new StringBuilder("select near, far from Connection near"
            + " join Connection far on far.id = near.relatedConnectionId where 1 = 1");

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
        SelectionQuery<Object[]> query = session.createSelectionQuery(text.toString(), Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(rows -> pair.apply((ConnectionEntity) rows[0], (ConnectionEntity) rows[1]))
                .toList();
    }
}
