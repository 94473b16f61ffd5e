package dev.connections.application.currency;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import java.util.Optional;

/**
 * Creates, changes and deletes the currencies in which connections are valued. Currencies belong to the organisation,
 * not to a user.
 *
 * <p>What is said of a currency is refused with {@link ErrorCode#INVALID_ARGUMENT} when it lacks its name, code, symbol
 * or rate, {@link ErrorCode#STRING_LENGTH_TOO_LONG}, {@link ErrorCode#INTEGER_VALUE_OUT_OF_RANGE} and {@link
 * ErrorCode#DECIMAL_VALUE_OUT_OF_RANGE}.
 */
public interface ManageCurrencies {

    /**
     * Makes a currency.
     *
     * @param id made up when absent
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when the id is taken
     */
    Currency create(Optional<CurrencyId> id, CurrencyFacts facts, Caller caller);

    /**
     * Changes a currency. Connections that are valued in it keep the rate that it had.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}
     */
    Currency update(CurrencyUpdate update, Caller caller);

    /** Updates the currency, or makes it with the id and the facts of the update. */
    Saved upsert(CurrencyUpdate update, Caller caller);

    /**
     * Deletes a currency in which no connection is valued.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#CANNOT_DELETE_DUE_TO_ASSOCIATION}
     */
    void delete(CurrencyId id, Precondition precondition, Caller caller);
}
