package dev.connections.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The privileges that the measured requests ask for. A privilege's id is made from its name. */
enum AskedPrivilege {
    READ_CONNECTION("prvReadConnection", "ReadAccess", 1),
    WRITE_CONNECTION("prvWriteConnection", "WriteAccess", 2),
    APPEND_CONNECTION("prvAppendConnection", "AppendAccess", 4),
    CREATE_CONNECTION("prvCreateConnection", "CreateAccess", 32),
    DELETE_CONNECTION("prvDeleteConnection", "DeleteAccess", 65_536),
    SHARE_CONNECTION("prvShareConnection", "ShareAccess", 262_144),
    READ_ROLE("prvReadConnectionRole", "ReadAccess", 1),
    APPEND_TO_ROLE("prvAppendToConnectionRole", "AppendToAccess", 16),
    READ_CONTACT("prvReadContact", "ReadAccess", 1),
    APPEND_TO_CONTACT("prvAppendToContact", "AppendToAccess", 16),
    READ_ACCOUNT("prvReadAccount", "ReadAccess", 1),
    READ_USER("prvReadUser", "ReadAccess", 1),
    READ_TEAM("prvReadTeam", "ReadAccess", 1),
    APPEND_TO_ACCOUNT("prvAppendToAccount", "AppendToAccess", 16),
    APPEND_TO_USER("prvAppendToUser", "AppendToAccess", 16),
    APPEND_TO_TEAM("prvAppendToTeam", "AppendToAccess", 16);

    private final String text;
    private final String right;
    private final int bit;
    private final UUID id;

    AskedPrivilege(String text, String right, int bit) {
        this.text = text;
        this.right = right;
        this.bit = bit;
        id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its name, such as {@code prvReadConnection}. */
    String text() {
        return text;
    }

    /** The right on a single row, such as {@code ReadAccess}. */
    String right() {
        return right;
    }

    /** The right's bit in a mask of shared rights. */
    int bit() {
        return bit;
    }

    UUID id() {
        return id;
    }
}
