package dev.connections.rest.batch;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Requests of which all happen or none does. */
record ChangeSet(List<BatchRequest> requests) implements BatchStep {

    /**
     * Requests that may stand in a change set.
     *
     * @throws WireError {@link WireCode#QUERY} when one of them reads, or has no name or that of another
     */
    ChangeSet {
        requests = List.copyOf(requests);
        Set<String> names = new HashSet<>();
        for (BatchRequest request : requests) {
            if (request.isRead()) {
                throw WireCode.QUERY.error("A change set has no place for " + request.method()
                        + ": read before or after it, as a part of the batch itself.");
            }
            String name = request.contentId()
                    .orElseThrow(() -> WireCode.QUERY.error("Every request in a change set needs a Content-ID, which"
                            + " stands among the headers of its part."));
            if (!names.add(name)) {
                throw WireCode.QUERY.error("The Content-ID '" + name + "' stands twice in one change set.");
            }
        }
    }

    @Override
    public int operations() {
        return requests.size();
    }
}
