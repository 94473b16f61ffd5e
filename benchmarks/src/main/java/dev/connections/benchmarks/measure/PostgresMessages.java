package dev.connections.benchmarks.measure;

/**
 * Reads what a client of PostgreSQL sends, and counts statements and round trips: each message Query is both, each Execute a
 * statement, and each Sync ends what is sent at once and waited for together. Bytes may come in any pieces. Without encryption.
 */
final class PostgresMessages {

    private static final int TYPE_LENGTH = 1;
    private static final int LENGTH_BYTES = 4;
    private static final int BYTE_BITS = 8;
    private static final int BYTE_MASK = 0xff;

    private boolean started;
    private int type;
    private int length;
    private int lengthBytes;
    private long bodyLeft;
    private boolean atType;
    private long statements;
    private long roundTrips;

    /** Takes the next bytes that were sent. */
    void accept(byte[] bytes, int count) {
        int position = 0;
        while (position < count) {
            if (bodyLeft > 0) {
                int part = (int) Math.min(bodyLeft, count - position);
                bodyLeft -= part;
                position += part;
            } else if (atType) {
                type = bytes[position] & BYTE_MASK;
                atType = false;
                position += TYPE_LENGTH;
            } else {
                length = length << BYTE_BITS | bytes[position] & BYTE_MASK;
                lengthBytes++;
                position++;
                if (lengthBytes == LENGTH_BYTES) {
                    message();
                }
            }
        }
    }

    /**
     * The length of a message counts itself. The first message has no type, and neither have requests for encryption before it, which
     * are the only ones of eight bytes.
     */
    private void message() {
        boolean asksForEncryption = !started && length == 2 * LENGTH_BYTES;
        bodyLeft = length - LENGTH_BYTES;
        length = 0;
        lengthBytes = 0;
        if (asksForEncryption) {
            return;
        }
        atType = true;
        if (started && type == 'Q') {
            statements++;
            roundTrips++;
        } else if (started && type == 'E') {
            statements++;
        } else if (started && type == 'S') {
            roundTrips++;
        }
        started = true;
    }

    long statements() {
        return statements;
    }

    long roundTrips() {
        return roundTrips;
    }
}
