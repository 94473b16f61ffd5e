package dev.connections.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PostgresMessagesTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void what_is_executed_between_two_syncs_is_one_round_trip() {
        startUp();
        messages("PBDESBES");
        assertThat(counted(1_000)).isEqualTo("2 statements in 2 round trips");
    }

    @Test
    void several_statements_before_a_sync_share_its_round_trip() {
        startUp();
        messages("BEBEBES");
        assertThat(counted(1_000)).isEqualTo("3 statements in 1 round trips");
    }

    @Test
    void a_simple_query_is_both() {
        startUp();
        messages("Q");
        assertThat(counted(1_000)).isEqualTo("1 statements in 1 round trips");
    }

    @Test
    void bytes_may_come_one_by_one() {
        startUp();
        messages("PBDESQ");
        assertThat(counted(1)).isEqualTo("2 statements in 2 round trips");
    }

    @Test
    void a_type_within_a_body_is_no_message() {
        startUp();
        message('B', "EEESSSQQQ");
        assertThat(counted(3)).isEqualTo("0 statements in 0 round trips");
    }

    @Test
    void a_request_for_encryption_may_come_before_the_first_message() {
        sent.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(8)
                .putInt(80_877_103)
                .array());
        startUp();
        messages("PBDES");
        assertThat(counted(1_000)).isEqualTo("1 statements in 1 round trips");
    }

    private void startUp() {
        byte[] body = "user\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
        sent.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(Integer.BYTES + body.length)
                .array());
        sent.writeBytes(body);
    }

    private void messages(String types) {
        types.chars().forEach(type -> message((char) type, "body of " + type));
    }

    private void message(char type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        sent.write(type);
        sent.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(Integer.BYTES + bytes.length)
                .array());
        sent.writeBytes(bytes);
    }

    private String counted(int pieceLength) {
        PostgresMessages messages = new PostgresMessages();
        byte[] all = sent.toByteArray();
        for (int begin = 0; begin < all.length; begin += pieceLength) {
            byte[] piece = Arrays.copyOfRange(all, begin, Math.min(all.length, begin + pieceLength));
            messages.accept(piece, piece.length);
        }
        return messages.statements() + " statements in " + messages.roundTrips() + " round trips";
    }
}
