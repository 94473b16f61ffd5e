package dev.connections.domain.currency;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.IntegerRange;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;

/**
 * What people read about a currency.
 *
 * <p>Source: the entity reference of {@code transactioncurrency}.
 *
 * @param name 1 to 100 characters, such as {@code Euro}
 * @param isoCode 1 to 5 characters, such as {@code EUR}
 * @param symbol 1 to 10 characters, such as {@code €}
 * @param precision how many decimals amounts of it have, 0 to 4
 */
public record CurrencyProfile(String name, String isoCode, String symbol, int precision) {

    /** How long a currency's name may be. */
    public static final MaxLength NAME = new MaxLength("transactioncurrency", "currencyname", 100);

    /** How long its code may be. */
    public static final MaxLength ISO_CODE = new MaxLength("transactioncurrency", "isocurrencycode", 5);

    /** How long its symbol may be. */
    public static final MaxLength SYMBOL = new MaxLength("transactioncurrency", "currencysymbol", 10);

    /** How many decimals there may be. */
    public static final IntegerRange PRECISION = new IntegerRange("transactioncurrency", "currencyprecision", 0, 4);

    /**
     * A profile with a name, a code and a symbol, all short enough.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a blank text, {@link ErrorCode#STRING_LENGTH_TOO_LONG},
     *     {@link ErrorCode#INTEGER_VALUE_OUT_OF_RANGE}
     */
    public CurrencyProfile {
        require(NAME, name);
        require(ISO_CODE, isoCode);
        require(SYMBOL, symbol);
        PRECISION.require(precision);
    }

    private static void require(MaxLength length, String text) {
        if (text.isBlank()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "A currency needs " + length.attribute() + ". Give 1 to " + length.characters() + " characters.");
        }
        length.require(text);
    }
}
