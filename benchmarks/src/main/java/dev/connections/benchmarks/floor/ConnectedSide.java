package dev.connections.benchmarks.floor;

import java.util.UUID;

/**
 * One side of a connection.
 *
 * @param name of the record; empty as long as it is not known
 */
record ConnectedSide(RecordKind kind, UUID record, UUID role, String name) {

    static final int NAME_CHARACTERS = 500;

    /** The same, with what the record is called, as far as a connection takes it over. */
    ConnectedSide named(String text) {
        String whole = text == null ? "" : text;
        if (whole.length() > NAME_CHARACTERS) {
            int end = Character.isHighSurrogate(whole.charAt(NAME_CHARACTERS - 1))
                    ? NAME_CHARACTERS - 1
                    : NAME_CHARACTERS;
            whole = whole.substring(0, end);
        }
        return new ConnectedSide(kind, record, role, whole);
    }
}
