package dev.connections.rest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.application.port.UnitOfWork;
import dev.connections.rest.audit.AuditEntry;
import dev.connections.rest.audit.Trace;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.ServiceRoot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The requests of a change set are audited")
class ChangeSetAuditTest {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Test
    void when_all_of_it_is_kept_and_not_before() {
        perform(new UnitOfWork() {
            @Override
            public <T> T perform(Supplier<T> work) {
                T done = work.get();
                assertThat(entries).isEmpty();
                return done;
            }
        });

        assertThat(entries).extracting(AuditEntry::status).containsExactly(204, 204);
    }

    @Test
    void as_one_that_failed_when_it_cannot_be_kept() {
        perform(new UnitOfWork() {
            @Override
            public <T> T perform(Supplier<T> work) {
                work.get();
                throw new IllegalStateException("the disk is full");
            }
        });

        assertThat(entries).extracting(AuditEntry::status).containsExactly(500);
        assertThat(entries).extracting(AuditEntry::address).containsExactly("/api/data/v9.2/contacts");
    }

    private void perform(UnitOfWork unitOfWork) {
        PartAnswer answer = new PartAnswer(Optional.empty(), Trace.begin(entries::add, Clock.systemUTC()));
        new Batch((request, response) -> response.status(204), unitOfWork, rows -> {}).perform(batch(), answer);
    }

    private static Request batch() {
        String body = "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + part(1, "accounts")
                + part(2, "contacts") + "--c--\r\n--b--\r\n";
        return new Request(
                "POST",
                ServiceRoot.at("http", "127.0.0.1"),
                "$batch",
                "",
                name -> name.equals("Content-Type") ? List.of("multipart/mixed; boundary=b") : List.of(),
                () -> body.getBytes(StandardCharsets.UTF_8),
                Administrator.CALLER);
    }

    private static String part(int contentId, String set) {
        return "--c\r\nContent-Type: application/http\r\nContent-ID: " + contentId + "\r\n\r\nPOST " + set
                + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{}\r\n";
    }
}
