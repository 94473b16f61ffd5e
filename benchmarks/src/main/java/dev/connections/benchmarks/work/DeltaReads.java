package dev.connections.benchmarks.work;

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
 * A delta link with a hundred changes behind it. The first one of a session is behind all rows, so it reads them page by page;
 * later ones follow the changes since.
 */
final class DeltaReads {

    private static final int CHANGES = 100;
    private static final String PAGES = "odata.maxpagesize=5000";
    private static final Map<Session, String> LATEST = new ConcurrentHashMap<>();

    private DeltaReads() {}

    static Requests prepare(Session session) throws IOException {
        PreparedRequest first = LATEST.containsKey(session)
                ? session.get(LATEST.get(session), "Prefer: " + PAGES)
                : session.get("connections?$select=name", "Prefer: odata.track-changes," + PAGES);
        String link = follow(session, first);
        LATEST.put(session, link);
        MeasuredWrites.ensureMade(session, 0);
        for (int i = 0; i < CHANGES; i++) {
            session.ask(MeasuredWrites.amendment(session));
        }
        return MeasuredReads.inTurn(List.of(session.get(link)));
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
}
