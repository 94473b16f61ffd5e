package dev.connections.benchmarks.floor;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The one handler of the floor: says who asks, and hands the request on by its path. */
final class FloorHandler extends Handler.Abstract {

    private static final int FAULT = 500;

    private final Store store;
    private final SenderLookup senders;
    private final Routes routes;

    FloorHandler(Store store, SenderLookup senders, Routes routes) {
        this.store = store;
        this.senders = senders;
        this.routes = routes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            answer(request, response);
            callback.succeeded();
        } catch (Exception failure) {
            fail(response, failure);
            callback.failed(failure);
        }
        return true;
    }

    private void answer(Request request, Response response) throws Exception {
        Exchange.begin(response);
        Exchange exchange = new Exchange(request, response);
        try {
            exchange.sentBy(senders.sender(request.getHeaders()));
            routes.of(exchange).answer(exchange, store);
        } catch (Refusal refusal) {
            response.getHeaders().clear();
            Exchange.begin(response);
            refusal.challenge().ifPresent(challenge -> exchange.put("WWW-Authenticate", challenge));
            exchange.json(refusal.status(), json -> {
                json.writeObjectPropertyStart("error");
                json.writeStringProperty("code", refusal.code());
                json.writeStringProperty("message", refusal.getMessage());
                json.writeEndObject();
            });
        }
    }

    private static void fail(Response response, Exception failure) {
        failure.printStackTrace();
        if (!response.isCommitted()) {
            response.setStatus(FAULT);
        }
    }
}
