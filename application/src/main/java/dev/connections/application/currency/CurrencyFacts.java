package dev.connections.application.currency;

import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordState;

/**
 * The requested attributes of a currency, each changed or left as it is.
 *
 * @param values of its other attributes, by their logical names
 */
public record CurrencyFacts(
        Change<String> name,
        Change<String> isoCode,
        Change<String> symbol,
        Change<Integer> precision,
        Change<ExchangeRate> rate,
        Change<RecordState> state,
        AttributeChanges values) {

    /** The default number of decimals of amounts. */
    private static final int USUAL_PRECISION = 2;

    /** All facts of a currency in use. */
    public static CurrencyFacts of(CurrencyProfile profile, ExchangeRate rate) {
        return new CurrencyFacts(
                Change.to(profile.name()),
                Change.to(profile.isoCode()),
                Change.to(profile.symbol()),
                Change.to(profile.precision()),
                Change.to(rate),
                Change.none(),
                AttributeChanges.NONE);
    }

    /** Another rate, and nothing else. */
    public static CurrencyFacts rated(ExchangeRate rate) {
        return new CurrencyFacts(
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(rate),
                Change.none(),
                AttributeChanges.NONE);
    }

    /** Another state, and nothing else. */
    public static CurrencyFacts inState(RecordState state) {
        return new CurrencyFacts(
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(state),
                AttributeChanges.NONE);
    }

    /** The profile of a new currency; refuses as {@link CurrencyProfile} does. */
    CurrencyProfile profile() {
        return new CurrencyProfile(
                name.appliedTo(""), isoCode.appliedTo(""), symbol.appliedTo(""), precision.appliedTo(USUAL_PRECISION));
    }

    /** The profile that a currency has after the change; refuses as {@link CurrencyProfile} does. */
    CurrencyProfile profile(CurrencyProfile current) {
        return new CurrencyProfile(
                name.appliedTo(current.name()),
                isoCode.appliedTo(current.isoCode()),
                symbol.appliedTo(current.symbol()),
                precision.appliedTo(current.precision()));
    }

    /**
     * The rate of a new currency.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} when it is not given
     */
    ExchangeRate newRate() {
        return rate.value()
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.INVALID_ARGUMENT,
                        "A currency needs exchangerate. Give what one unit of the base currency buys, such as 1.25."));
    }
}
