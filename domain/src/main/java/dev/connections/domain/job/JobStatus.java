package dev.connections.domain.job;

/** How far a job is (Dataverse: {@code statecode} and {@code statuscode} of {@code asyncoperation}). */
public enum JobStatus {
    IN_PROGRESS(State.LOCKED, 20, "In Progress"),
    SUCCEEDED(State.COMPLETED, 30, "Succeeded"),
    FAILED(State.COMPLETED, 31, "Failed");

    /** Whether a job may still change. */
    public enum State {
        /** It is being worked on. */
        LOCKED(2, "Locked"),
        /** It is over. */
        COMPLETED(3, "Completed");

        private final int code;
        private final String label;

        State(int code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Its number on the wire. */
        public int code() {
            return code;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    private final State state;
    private final int code;
    private final String label;

    JobStatus(State state, int code, String label) {
        this.state = state;
        this.code = code;
        this.label = label;
    }

    /** Whether the job may still change. */
    public State state() {
        return state;
    }

    /** Its number on the wire. */
    public int code() {
        return code;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
