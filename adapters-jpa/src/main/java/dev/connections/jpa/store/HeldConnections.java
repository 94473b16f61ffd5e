package dev.connections.jpa.store;

import dev.connections.domain.connection.Connection;
import dev.connections.jpa.entity.ConnectionEntity;
import dev.connections.jpa.mapping.DomainFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * Locks rows of connections, always in the order of their ids, so that no two units of work deadlock. A connection that
 * was deleted while a unit of work waited for its lock is left out.
 */
final class HeldConnections {

    private final DomainFactory domain;

    HeldConnections(DomainFactory domain) {
        this.domain = domain;
    }

    /** The id as the database orders it: by its bytes, where Java compares signed numbers. */
    static String orderOf(UUID id) {
        return id.toString();
    }

    /** The connections that the query finds, both rows locked. */
    List<Connection> of(StatelessSession session, TwinQuery query) {
        TreeSet<UUID> ids = new TreeSet<>(Comparator.comparing(HeldConnections::orderOf));
        List<UUID[]> pairs = query.ids(session);
        pairs.forEach(pair -> ids.addAll(List.of(pair)));
        Map<UUID, ConnectionEntity> held = hold(session, List.copyOf(ids));
        return pairs.stream()
                .filter(pair -> held.containsKey(pair[0]) && held.containsKey(pair[1]))
                .map(pair -> domain.connection(held.get(pair[0]), held.get(pair[1])))
                .toList();
    }

    /** Locks all rows that meet a condition on {@code c}, in which these names stand for these values. */
    static void hold(StatelessSession session, String condition, Map<String, ?> values) {
        SelectionQuery<UUID> rows = session.createSelectionQuery(
                "select c.id from Connection c where " + condition + " order by c.id", UUID.class);
        values.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                rows.setParameterList(name, list);
            } else {
                rows.setParameter(name, value);
            }
        });
        rows.setHibernateLockMode(LockMode.PESSIMISTIC_WRITE).getResultList();
    }

    private static Map<UUID, ConnectionEntity> hold(StatelessSession session, List<UUID> ids) {
        List<ConnectionEntity> held = Chunks.of(ids).stream()
                .flatMap(chunk -> session
                        .createSelectionQuery(
                                "from Connection c where c.id in (:ids) order by c.id", ConnectionEntity.class)
                        .setParameterList("ids", chunk)
                        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                        .getResultList()
                        .stream())
                .toList();
        Map<UUID, ConnectionEntity> byId = new LinkedHashMap<>();
        held.forEach(row -> byId.put(row.id, row));
        return byId;
    }
}
