package dev.connections.jpa.store;

import dev.connections.application.port.EventOutbox;
import dev.connections.application.port.IdGenerator;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.jpa.entity.EventEntity;
import dev.connections.jpa.mapping.EventPayload;
import dev.connections.jpa.transaction.Transactions;

/** Events that wait to be delivered, in a table beside what they tell of. */
public final class StoredEvents implements EventOutbox {

    private final Transactions transactions;
    private final IdGenerator ids;

    public StoredEvents(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    @Override
    public void append(ConnectionEvent event) {
        EventEntity row = new EventEntity();
        row.id = ids.next();
        row.type = event.getClass().getSimpleName();
        row.rowId = event.row().value();
        row.twinId = event.twin().value();
        row.occurredOn = event.stamp().at();
        row.payload = EventPayload.of(event);
        transactions.write(session -> session.insert(row));
    }
}
