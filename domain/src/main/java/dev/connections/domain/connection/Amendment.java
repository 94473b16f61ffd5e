package dev.connections.domain.connection;

import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRates;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to change about a connection, as the row that it is addressed to sees it. An empty value clears a fact.
 *
 * @param fromRecord the record on the near side
 * @param fromRole the role on the near side
 * @param toRecord the record on the far side
 * @param toRole the role on the far side
 * @param start the first day of the effective period
 * @param end the last day of the effective period
 * @param currency in which currency it is valued; setting it, even to the same, takes the rate of now
 */
public record Amendment(
        Change<Optional<RecordRef>> fromRecord,
        Change<Optional<ConnectionRoleId>> fromRole,
        Change<Optional<RecordRef>> toRecord,
        Change<Optional<ConnectionRoleId>> toRole,
        Change<Optional<String>> description,
        Change<Optional<LocalDate>> start,
        Change<Optional<LocalDate>> end,
        Change<Optional<CurrencyId>> currency) {

    /** Changes nothing. */
    public static final Amendment NONE = new Amendment(
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none());

    /** Whether it says anew who takes part, or in which role. */
    public boolean concernsParties() {
        return !(fromRecord.isNone() && fromRole.isNone() && toRecord.isNone() && toRole.isNone());
    }

    /** The same, and this description, or none. */
    public Amendment describedAs(Optional<String> text) {
        return new Amendment(fromRecord, fromRole, toRecord, toRole, Change.to(text), start, end, currency);
    }

    /** The same, and this effective period. */
    public Amendment during(EffectivePeriod period) {
        return new Amendment(
                fromRecord,
                fromRole,
                toRecord,
                toRole,
                description,
                Change.to(period.start()),
                Change.to(period.end()),
                currency);
    }

    /** The same, and this far side. */
    public Amendment joining(Side side) {
        return new Amendment(
                fromRecord,
                fromRole,
                Change.to(side.record()),
                Change.to(side.role()),
                description,
                start,
                end,
                currency);
    }

    /** The same, and valued in this currency, or in none. */
    public Amendment valuedIn(Optional<CurrencyId> wanted) {
        return new Amendment(fromRecord, fromRole, toRecord, toRole, description, start, end, Change.to(wanted));
    }

    /** Whether nothing is to change. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The near side after the change. */
    public Side from(Side current) {
        return new Side(fromRecord.appliedTo(current.record()), fromRole.appliedTo(current.role()));
    }

    /** The far side after the change. */
    public Side to(Side current) {
        return new Side(toRecord.appliedTo(current.record()), toRole.appliedTo(current.role()));
    }

    /**
     * The terms after the change.
     *
     * @param rates what currencies are worth now
     * @throws RuleViolation {@link ErrorCode#CONNECTION_INVALID_START_END_DATE}, {@link
     *     ErrorCode#STRING_LENGTH_TOO_LONG}, and what the rates refuse
     */
    public Terms terms(Terms current, ExchangeRates rates) {
        return new Terms(
                description.appliedTo(current.description()),
                new EffectivePeriod(
                        start.appliedTo(current.period().start()),
                        end.appliedTo(current.period().end())),
                currency.map(wanted -> wanted.map(id -> Valuation.in(id, rates)))
                        .appliedTo(current.valuation()));
    }

    /** The same amendment, as the twin of the row that it is addressed to sees it. */
    public Amendment mirrored() {
        return new Amendment(
                /* fromRecord= */ toRecord,
                /* fromRole= */ toRole,
                /* toRecord= */ fromRecord,
                /* toRole= */ fromRole,
                description,
                start,
                end,
                currency);
    }
}
