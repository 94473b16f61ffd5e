package dev.connections.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes up to 1,000 connections, all or none. */
final class CreateMultiple implements Answer {

    private static final int MOST = 1_000;

    @Override
    @SuppressWarnings("unchecked")
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.NONE);
        List<NewConnection> made = new ArrayList<>();
        for (Object target : (List<Object>) SentBody.object(exchange.body()).getOrDefault("Targets", List.of())) {
            made.add(SentBody.connection((Map<String, Object>) target));
        }
        if (made.isEmpty() || made.size() > MOST) {
            throw Refusal.unknownRequest("one with " + made.size() + " targets");
        }
        Creation.perform(exchange, store, made);
        exchange.json(200, json -> {
            json.writeStringProperty(
                    "@odata.context", exchange.root() + "$metadata#Microsoft.Dynamics.CRM.CreateMultipleResponse");
            json.writeArrayPropertyStart("Ids");
            for (NewConnection each : made) {
                json.writeString(each.master().toString());
            }
            json.writeEndArray();
        });
    }
}
