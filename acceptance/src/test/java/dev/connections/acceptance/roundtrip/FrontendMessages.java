package dev.connections.acceptance.roundtrip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads what a client writes to PostgreSQL over one connection: the frontend messages of protocol 3.0. A message may come in
 * any number of pieces.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
final class FrontendMessages {

    private static final int LENGTH_BYTES = 4;
    private static final int START_OF_PROTOCOL_3 = 3 << 16;

    private final Consumer<String> statements;
    private final Runnable roundTrips;
    private final Map<String, String> prepared = new HashMap<>();
    private ByteBuffer message = ByteBuffer.allocate(1024);
    private boolean started;
    private String bound = "";

    /**
     * @param statements is given the text of each statement that is carried out
     * @param roundTrips is run whenever the client has said all that it wants an answer to
     */
    FrontendMessages(Consumer<String> statements, Runnable roundTrips) {
        this.statements = statements;
        this.roundTrips = roundTrips;
    }

    /** Reads on. */
    void read(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!message.hasRemaining()) {
                message = ByteBuffer.allocate(2 * message.capacity()).put(message.flip());
            }
            message.put(bytes[i]);
            if (isComplete()) {
                message.flip();
                take();
                message.clear();
            }
        }
    }

    /** All but the messages that open a connection have a type before their length, which does not count the type. */
    private boolean isComplete() {
        int type = started ? 1 : 0;
        return message.position() >= type + LENGTH_BYTES && message.position() == type + message.getInt(type);
    }

    private void take() {
        if (!started) {
            started = message.getInt(LENGTH_BYTES) == START_OF_PROTOCOL_3;
            return;
        }
        char type = (char) message.get();
        message.getInt();
        switch (type) {
            case 'P' -> prepared.put(text(), text());
            case 'B' -> {
                text();
                bound = prepared.getOrDefault(text(), "");
            }
            case 'E' -> statements.accept(bound);
            case 'Q' -> {
                statements.accept(text());
                roundTrips.run();
            }
            case 'S', 'H' -> roundTrips.run();
            default -> {
                // Describe, Close, passwords and the like: neither a statement nor waited for.
            }
        }
    }

    private String text() {
        int start = message.position();
        int end = start;
        while (message.get(end) != 0) {
            end++;
        }
        message.position(end + 1);
        return new String(message.array(), start, end - start, StandardCharsets.UTF_8);
    }
}
