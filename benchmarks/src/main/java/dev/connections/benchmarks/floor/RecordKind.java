package dev.connections.benchmarks.floor;

/** The types of records that the measured connections join. */
enum RecordKind {
    ACCOUNT(1, "account", "accounts", "Account", Privilege.READ_ACCOUNT, Privilege.APPEND_TO_ACCOUNT),
    CONTACT(2, "contact", "contacts", "Contact", Privilege.READ_CONTACT, Privilege.APPEND_TO_CONTACT),
    USER(8, "systemuser", "systemusers", "User", Privilege.READ_USER, Privilege.APPEND_TO_USER),
    TEAM(9, "team", "teams", "Team", Privilege.READ_TEAM, Privilege.APPEND_TO_TEAM);

    private final int code;
    private final String logicalName;
    private final String set;
    private final String label;
    private final Privilege read;
    private final Privilege appendTo;

    RecordKind(int code, String logicalName, String set, String label, Privilege read, Privilege appendTo) {
        this.code = code;
        this.logicalName = logicalName;
        this.set = set;
        this.label = label;
        this.read = read;
        this.appendTo = appendTo;
    }

    static RecordKind of(int code) {
        for (RecordKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalStateException("The floor knows no records of type " + code + ".");
    }

    int code() {
        return code;
    }

    String logicalName() {
        return logicalName;
    }

    String set() {
        return set;
    }

    String label() {
        return label;
    }

    Privilege read() {
        return read;
    }

    Privilege appendTo() {
        return appendTo;
    }
}
