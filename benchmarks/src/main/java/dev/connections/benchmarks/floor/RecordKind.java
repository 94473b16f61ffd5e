package dev.connections.benchmarks.floor;

/** The types of records that the measured connections join. */
enum RecordKind {
    ACCOUNT(1, "account", "accounts", "Account", AskedPrivilege.READ_ACCOUNT, AskedPrivilege.APPEND_TO_ACCOUNT),
    CONTACT(2, "contact", "contacts", "Contact", AskedPrivilege.READ_CONTACT, AskedPrivilege.APPEND_TO_CONTACT),
    USER(8, "systemuser", "systemusers", "User", AskedPrivilege.READ_USER, AskedPrivilege.APPEND_TO_USER),
    TEAM(9, "team", "teams", "Team", AskedPrivilege.READ_TEAM, AskedPrivilege.APPEND_TO_TEAM);

    private final int code;
    private final String logicalName;
    private final String set;
    private final String label;
    private final AskedPrivilege read;
    private final AskedPrivilege appendTo;

    RecordKind(int code, String logicalName, String set, String label, AskedPrivilege read, AskedPrivilege appendTo) {
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

    AskedPrivilege read() {
        return read;
    }

    AskedPrivilege appendTo() {
        return appendTo;
    }
}
