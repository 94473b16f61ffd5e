package dev.connections.jpa.store;

import dev.connections.jpa.entity.ConnectionEntity;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** How the two rows of a connection, each of which refers to the other, get into the table. */
public enum TwinInsert {
    /** Both at once: the database holds the references against each other at the end of the transaction. */
    DEFERRED {
        @Override
        void insert(ConnectionEntity master, ConnectionEntity reciprocal, StatelessSession session) {
            session.insertMultiple(List.of(master, reciprocal));
        }
    },
    /** One after the other, where every reference must hold at once: the first refers to itself for a moment. */
    STEPWISE {
        @Override
        void insert(ConnectionEntity master, ConnectionEntity reciprocal, StatelessSession session) {
            UUID twin = master.relatedConnectionId;
            master.relatedConnectionId = master.id;
            session.insertMultiple(List.of(master, reciprocal));
            session.createMutationQuery("update Connection c set c.relatedConnectionId = :twin where c.id = :id")
                    .setParameter("twin", twin)
                    .setParameter("id", master.id)
                    .executeUpdate();
        }
    };

    abstract void insert(ConnectionEntity master, ConnectionEntity reciprocal, StatelessSession session);
}
