package dev.connections.benchmarks.floor;

import java.util.List;

/** Makes one connection. */
final class Create implements Answer {

    private static final int NO_CONTENT = 204;

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.NONE);
        NewConnection made = SentBody.connection(SentBody.object(exchange.body()));
        Creation.perform(exchange, store, List.of(made));
        String address = exchange.root() + "connections(" + made.master() + ")";
        exchange.put("Location", address);
        exchange.put("OData-EntityId", address);
        exchange.empty(NO_CONTENT);
    }
}
