package dev.connections.domain.job;

/** What a job does (Dataverse: {@code operationtype}). */
public enum JobKind {
    BULK_DELETE(13, "Bulk Delete");

    private final int value;
    private final String label;

    JobKind(int value, String label) {
        this.value = value;
        this.label = label;
    }

    /** Its number on the wire. */
    public int value() {
        return value;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
