package dev.connections.domain.currency;

import dev.connections.domain.record.AttributeType.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The attributes that go with amounts of money: the currency of the row, its rate, and beside each amount what it is worth
 * in the base currency.
 *
 * <p>Source: money columns of Dataverse.
 */
public final class MoneyAttributes {

    /** The logical name of the lookup to the currency in which the amounts of a row are. */
    public static final String CURRENCY = "transactioncurrencyid";

    /** The logical name of the rate at which the amounts of a row were converted. */
    public static final String RATE = "exchangerate";

    private MoneyAttributes() {}

    /** The logical name of the attribute for what an amount is worth in the base currency. */
    public static String base(String amount) {
        return amount + "_base";
    }

    /**
     * How many decimals amounts of that type have.
     *
     * @param currency in which they are; empty when it is not known
     */
    public static int decimals(Money type, Optional<Currency> currency) {
        return type.source() == Money.Precision.CURRENCY
                ? currency.map(known -> known.profile().precision()).orElse(type.decimals())
                : type.decimals();
    }

    /** An amount with no more decimals than that; the rest is rounded half up. */
    public static BigDecimal rounded(BigDecimal amount, int decimals) {
        return amount.scale() <= decimals ? amount : amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
