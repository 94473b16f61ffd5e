package dev.connections.benchmarks.workload;

import dev.connections.benchmarks.load.HttpAnswer;
import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.Requests;
import dev.connections.benchmarks.load.WrongAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A delta link with a hundred changes behind it. The first one of a caller at a store is behind all rows, which are read page by
 * page; later ones follow the changes since.
 */
final class DeltaReads {

    private static final int CHANGES = 100;
    private static final String PAGES = "odata.maxpagesize=5000";
    private static final Map<Reader, String> LATEST = new ConcurrentHashMap<>();

    private DeltaReads() {}

    static Requests prepare(Session session) throws IOException {
        MeasuredWrites.ensureMade(session, 0);
        String link = newest(session);
        LATEST.put(new Reader(session.pairs(), session.caller()), link);
        for (int i = 0; i < CHANGES; i++) {
            session.ask(MeasuredWrites.amendment(session));
        }
        return MeasuredReads.inTurn(List.of(session.get(link)));
    }

    private static String newest(Session session) throws IOException {
        String known = LATEST.get(new Reader(session.pairs(), session.caller()));
        if (known != null) {
            try {
                return follow(session, session.get(known, "Prefer: " + PAGES));
            } catch (WrongAnswer refused) {
                // A server of another kind gave the link, and this one does not know it.
                return follow(session, allRows(session));
            }
        }
        return follow(session, allRows(session));
    }

    private static PreparedRequest allRows(Session session) {
        return session.get("connections?$select=name", "Prefer: odata.track-changes," + PAGES);
    }

    private static String follow(Session session, PreparedRequest first) throws IOException {
        HttpAnswer page = session.ask(first);
        for (Optional<String> next = AnswerLinks.in(page, "@odata.nextLink");
                next.isPresent();
                next = AnswerLinks.in(page, "@odata.nextLink")) {
            page = session.ask(session.get(AnswerLinks.path(URI.create(next.get())), "Prefer: " + PAGES));
        }
        return AnswerLinks.in(page, "@odata.deltaLink")
                .map(URI::create)
                .map(AnswerLinks::path)
                .orElseThrow(() -> new WrongAnswer("The last page has no delta link."));
    }

    /** A caller at a store: all servers on one store know the links of each other. */
    private record Reader(Pairs store, MeasuredCaller caller) {}
}
