package dev.connections.domain.record;

/**
 * Of which state a row is, and for which reason.
 *
 * @param state its {@code statecode}
 * @param reason its {@code statuscode}, one of the reasons of that state
 */
public record RowStatus(int state, int reason) {

    /** In use. */
    public static final RowStatus ACTIVE = of(RecordState.ACTIVE);

    /** Out of use. */
    public static final RowStatus INACTIVE = of(RecordState.INACTIVE);

    private static RowStatus of(RecordState state) {
        return new RowStatus(state.code(), state.statusReason());
    }
}
