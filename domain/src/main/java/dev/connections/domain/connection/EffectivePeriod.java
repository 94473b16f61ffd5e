package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a connection holds, the first and the last included. An absent day leaves that end open.
 *
 * @param start the first day ({@code effectivestart})
 * @param end the last day ({@code effectiveend}); never before the start, the same day is a period of one day
 */
public record EffectivePeriod(Optional<LocalDate> start, Optional<LocalDate> end) {

    /** Always: neither beginning nor end. */
    public static final EffectivePeriod ALWAYS = new EffectivePeriod(Optional.empty(), Optional.empty());

    /**
     * A period that does not end before it starts.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_INVALID_START_END_DATE} otherwise
     */
    public EffectivePeriod {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw RuleViolation.of(ErrorCode.CONNECTION_INVALID_START_END_DATE, start.get(), end.get());
        }
    }

    /** From the first day to the last. */
    public static EffectivePeriod between(LocalDate start, LocalDate end) {
        return new EffectivePeriod(Optional.of(start), Optional.of(end));
    }

    /** From that day on. */
    public static EffectivePeriod from(LocalDate start) {
        return new EffectivePeriod(Optional.of(start), Optional.empty());
    }

    /** Up to that day. */
    public static EffectivePeriod until(LocalDate end) {
        return new EffectivePeriod(Optional.empty(), Optional.of(end));
    }

    /** Whether that day lies in it. */
    public boolean includes(LocalDate day) {
        return !start.map(day::isBefore).orElse(false) && !end.map(day::isAfter).orElse(false);
    }

    /** Whether there is a day that lies in both. */
    public boolean overlaps(EffectivePeriod other) {
        return startsNoLaterThanEndOf(other) && other.startsNoLaterThanEndOf(this);
    }

    private boolean startsNoLaterThanEndOf(EffectivePeriod other) {
        return start.isEmpty() || other.end.isEmpty() || !start.get().isAfter(other.end.get());
    }

    /** Such as {@code 2024-01-01 to 2024-12-31}, {@code from 2024-01-01}, {@code until 2024-12-31}, {@code always}. */
    @Override
    public String toString() {
        if (start.isPresent() && end.isPresent()) {
            return start.get() + " to " + end.get();
        }
        return start.map(day -> "from " + day)
                .or(() -> end.map(day -> "until " + day))
                .orElse("always");
    }
}
