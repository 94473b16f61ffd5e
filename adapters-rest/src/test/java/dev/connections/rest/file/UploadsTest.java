package dev.connections.rest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.access.Caller;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.ServiceRoot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files that are sent in parts")
class UploadsTest {

    private static final RecordRef ROW = new RecordRef(RecordTypes.CONNECTION, new UUID(1, 1));
    private static final Principal.User ANN = new Principal.User(new UUID(2, 1));
    private static final Principal.User BEN = new Principal.User(new UUID(2, 2));

    private final AtomicLong clock = new AtomicLong();
    private final Uploads uploads = new Uploads(clock::get);

    @Test
    void a_fifth_file_of_a_user_makes_the_first_of_the_same_user_forgotten() {
        UUID bens = begin(BEN);
        UUID first = begin(ANN);
        UUID second = begin(ANN);
        begin(ANN);
        begin(ANN);
        begin(ANN);

        assertThatThrownBy(() -> receive(first, ANN)).isInstanceOf(WireError.class);
        assertThat(receive(second, ANN)).contains(new byte[] {7});
        assertThat(receive(bens, BEN)).contains(new byte[] {7});
    }

    @Test
    void files_of_many_users_do_not_push_each_other_out() {
        UUID bens = begin(BEN);
        for (int user = 0; user < 100; user++) {
            begin(new Principal.User(new UUID(3, user)));
        }

        assertThat(receive(bens, BEN)).contains(new byte[] {7});
    }

    @Test
    void a_file_without_a_part_for_ten_minutes_is_forgotten() {
        UUID file = begin(ANN);

        clock.addAndGet(TimeUnit.MINUTES.toNanos(10));

        assertThatThrownBy(() -> receive(file, ANN)).isInstanceOf(WireError.class);
    }

    @Test
    void a_part_keeps_a_file_for_ten_more_minutes() {
        UUID file = begin(ANN);

        clock.addAndGet(TimeUnit.MINUTES.toNanos(9));
        assertThat(receive(file, ANN, "bytes 0-0/2")).isEmpty();
        clock.addAndGet(TimeUnit.MINUTES.toNanos(9));

        assertThat(receive(file, ANN, "bytes 1-1/2")).contains(new byte[] {7, 7});
    }

    private UUID begin(Principal.User user) {
        return uploads.begin(ROW, request(user, ""));
    }

    private Optional<byte[]> receive(UUID file, Principal.User user) {
        return receive(file, user, "bytes 0-0/1");
    }

    private Optional<byte[]> receive(UUID file, Principal.User user, String range) {
        return uploads.receive(ROW, Optional.of(file), request(user, range));
    }

    private static Request request(Principal.User user, String range) {
        return new Request(
                "PATCH",
                ServiceRoot.at("http", "localhost"),
                "accounts(1)/entityimage",
                "",
                name -> name.equals("Content-Range") && !range.isEmpty() ? List.of(range) : List.of(),
                () -> new byte[] {7},
                Caller.of(user));
    }
}
