package dev.connections.acceptance.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a client writes to PostgreSQL")
class FrontendMessagesTest {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int PROTOCOL_3 = 3 << 16;

    private final List<String> seen = new ArrayList<>();
    private final FrontendMessages messages = new FrontendMessages(seen::add, () -> seen.add("waits"));

    @ParameterizedTest(name = "in pieces of {0} bytes")
    @ValueSource(ints = {1, 3, 10_000})
    void is_read_as_statements_and_the_moments_of_waiting(int piece) throws IOException {
        byte[] bytes = conversation();
        for (int at = 0; at < bytes.length; at += piece) {
            messages.read(bytes, at, Math.min(piece, bytes.length - at));
        }

        assertThat(seen).containsExactly("begin", "select 1", "waits", "select 1", "waits", "rollback", "waits");
    }

    /** A connection that is opened; two statements sent at once, of which one is kept; the kept one; a simple query. */
    private static byte[] conversation() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        opening(out, SSL_REQUEST, "");
        opening(out, PROTOCOL_3, "user\0postgres\0\0");
        message(out, 'p', "secret\0");
        message(out, 'P', "\0begin\0\0\0");
        message(out, 'B', "\0\0\0\0\0\0\0\0");
        message(out, 'E', "\0\0\0\0\0");
        message(out, 'P', "S_1\0select 1\0\0\0");
        message(out, 'B', "\0S_1\0\0\0\0\0\0\0");
        message(out, 'D', "P\0");
        message(out, 'E', "\0\0\0\0\0");
        message(out, 'S', "");
        message(out, 'B', "\0S_1\0\0\0\0\0\0\0");
        message(out, 'E', "\0\0\0\0\0");
        message(out, 'S', "");
        message(out, 'Q', "rollback\0");
        return bytes.toByteArray();
    }

    private static void opening(DataOutputStream out, int code, String text) throws IOException {
        out.writeInt(8 + text.length());
        out.writeInt(code);
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void message(DataOutputStream out, char type, String text) throws IOException {
        out.writeByte(type);
        out.writeInt(4 + text.length());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
