package dev.connections.domain.access;

/**
 * An access right on a record. The bits and names are those of Dataverse's {@code AccessRights}.
 *
 * <p>The constants stand in ascending order of their bits, which is the order of every text form.
 */
public enum AccessRight {
    /** See the record. */
    READ("ReadAccess", 1, "prvRead"),
    /** Change the record. */
    WRITE("WriteAccess", 2, "prvWrite"),
    /** Attach another record to this one. */
    APPEND("AppendAccess", 4, "prvAppend"),
    /** Attach this record to another one. */
    APPEND_TO("AppendToAccess", 16, "prvAppendTo"),
    /** Make such a record. It is a right on the kind, so it cannot be shared. */
    CREATE("CreateAccess", 32, "prvCreate"),
    /** Remove the record. */
    DELETE("DeleteAccess", 65_536, "prvDelete"),
    /** Share the record with another principal. */
    SHARE("ShareAccess", 262_144, "prvShare"),
    /** Give the record to another owner. */
    ASSIGN("AssignAccess", 524_288, "prvAssign");

    private final String text;
    private final int bit;
    private final String privilegePrefix;

    AccessRight(String text, int bit, String privilegePrefix) {
        this.text = text;
        this.bit = bit;
        this.privilegePrefix = privilegePrefix;
    }

    /** Such as {@code ReadAccess}. */
    public String text() {
        return text;
    }

    /** Its bit in a mask. */
    public int bit() {
        return bit;
    }

    /** How the names of privileges for this right begin, such as {@code prvRead}. */
    public String privilegePrefix() {
        return privilegePrefix;
    }
}
