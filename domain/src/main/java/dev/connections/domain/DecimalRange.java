package dev.connections.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How small, how large and how fine a decimal number may be.
 *
 * @param entity logical name of the entity that carries the number
 * @param attribute logical name of the attribute
 * @param least the smallest number that is allowed
 * @param most the largest number that is allowed
 * @param decimals how many digits it may have behind the point
 */
public record DecimalRange(String entity, String attribute, BigDecimal least, BigDecimal most, int decimals) {

    /**
     * The number rounded to its decimals, without zeros at their end, when it is in range.
     *
     * @throws RuleViolation {@link ErrorCode#DECIMAL_VALUE_OUT_OF_RANGE} otherwise
     */
    public BigDecimal require(BigDecimal number) {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw RuleViolation.of(
                    ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE,
                    attribute,
                    entity,
                    number,
                    least.toPlainString(),
                    most.toPlainString());
        }
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
