package dev.connections.benchmarks.floor;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

/** Deletes a connection: both rows. */
record Delete(UUID id) implements Answer {

    private static final int NO_CONTENT = 204;

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.NONE);
        store.transactions().perform(connection -> {
            Standing standing =
                    store.standings().of(connection, exchange.sender(), EnumSet.of(AskedPrivilege.DELETE_CONNECTION));
            Holding holding = new Holding(store, connection, standing);
            Holding.HeldTwins held = holding.twins(id);
            holding.requireOnConnection(AskedPrivilege.DELETE_CONNECTION, id, held.owner(), held.unit());
            Instant at = Instant.now();
            UUID master = held.isMaster() ? held.row() : held.twin();
            UUID reciprocal = held.isMaster() ? held.twin() : held.row();
            String payload = EventJson.of(standing, at, json -> {});
            store.writes()
                    .delete(
                            connection,
                            at,
                            master,
                            reciprocal,
                            new Writes.Event("Disconnected", held.row(), held.twin(), at, payload));
            return held;
        });
        exchange.empty(NO_CONTENT);
    }
}
