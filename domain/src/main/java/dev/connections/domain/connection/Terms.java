package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Valuation;
import java.util.Optional;

/**
 * What both sides of a connection see alike.
 *
 * @param description what there is to say about it, at most 2,000 characters
 * @param period when it holds
 * @param valuation in which currency it is valued, if in any
 */
public record Terms(Optional<String> description, EffectivePeriod period, Optional<Valuation> valuation) {

    /** How long a description may be. */
    public static final MaxLength DESCRIPTION = new MaxLength("connection", "description", 2_000);

    /** Nothing to say, always, and valued in no currency. */
    public static final Terms NONE = new Terms(Optional.empty(), EffectivePeriod.ALWAYS);

    /**
     * Terms with a description that is short enough.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG} otherwise
     */
    public Terms {
        description.ifPresent(DESCRIPTION::require);
    }

    /** Terms of a connection that is valued in no currency. */
    public Terms(Optional<String> description, EffectivePeriod period) {
        this(description, period, Optional.empty());
    }
}
