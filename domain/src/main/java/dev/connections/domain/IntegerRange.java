package dev.connections.domain;

/**
 * How small and how large a whole number may be.
 *
 * @param entity logical name of the entity that carries the number
 * @param attribute logical name of the attribute
 * @param least the smallest number that is allowed
 * @param most the largest number that is allowed
 */
public record IntegerRange(String entity, String attribute, int least, int most) {

    /**
     * The number itself, when it is in range.
     *
     * @throws RuleViolation {@link ErrorCode#INTEGER_VALUE_OUT_OF_RANGE} otherwise
     */
    public int require(int number) {
        if (number < least || number > most) {
            throw RuleViolation.of(ErrorCode.INTEGER_VALUE_OUT_OF_RANGE, attribute, entity, number, least, most);
        }
        return number;
    }
}
