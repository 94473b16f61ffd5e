package dev.connections.memory;

import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.record.RecordTypes.ACCOUNT;
import static dev.connections.domain.record.RecordTypes.CONTACT;
import static dev.connections.domain.record.RecordTypes.TRANSACTION_CURRENCY;
import static dev.connections.memory.MemoryDesk.TASK;
import static dev.connections.memory.MemoryDesk.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.currency.CurrencyUpdate;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.junit.jupiter.api.Test;

/** In which currency amounts of a record are, and what they are worth in the base currency. */
class MoneyValuesTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void without_a_base_currency_an_amount_without_a_currency_is_worth_what_it_says() {
        RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", values("revenue", amount("10.25")));

        assertThat(desk.valuesOf(clinic).value("transactioncurrencyid")).isEmpty();
        assertAmount(clinic, "exchangerate").isEqualByComparingTo("1");
        assertAmount(clinic, "revenue_base").isEqualByComparingTo("10.25");
    }

    @Test
    void the_base_currency_decides_about_the_decimals_of_what_amounts_are_worth() {
        currency("Crown", "1", 0);
        RecordRef euro = currency("Euro", "0.8", 2);

        RecordRef clinic = desk.record(
                ACCOUNT, "Northwind Clinic", values("revenue", amount("10.01"), "transactioncurrencyid", euro));

        assertAmount(clinic, "revenue_base").isEqualByComparingTo("13");
    }

    @Test
    void an_amount_is_rounded_to_the_decimals_of_a_currency_that_takes_the_place_of_another() {
        RecordRef euro = currency("Euro", "0.8", 2);
        RecordRef yen = currency("Yen", "150", 0);
        RecordRef clinic = desk.record(
                ACCOUNT, "Northwind Clinic", values("revenue", amount("10.51"), "transactioncurrencyid", euro));

        desk.change(clinic, values("transactioncurrencyid", yen));

        assertAmount(clinic, "revenue").isEqualByComparingTo("11");
    }

    @Test
    void taking_the_currency_away_leaves_amounts_in_the_base_currency() {
        RecordRef crown = currency("Crown", "1", 2);
        RecordRef euro = currency("Euro", "0.8", 2);
        RecordRef clinic = desk.record(
                ACCOUNT, "Northwind Clinic", values("revenue", amount("10"), "transactioncurrencyid", euro));

        desk.change(clinic, values("transactioncurrencyid", null));

        assertThat(desk.valuesOf(clinic).value("transactioncurrencyid")).contains(crown);
        assertAmount(clinic, "revenue_base").isEqualByComparingTo("10");
    }

    @Test
    void a_change_of_something_else_does_not_convert_anew() {
        RecordRef euro = currency("Euro", "0.8", 2);
        RecordRef clinic = desk.record(
                ACCOUNT, "Northwind Clinic", values("revenue", amount("10"), "transactioncurrencyid", euro));
        rate(euro, "0.5");

        desk.change(clinic, values("description", "Elbow"));

        assertAmount(clinic, "revenue_base").isEqualByComparingTo("12.5");
    }

    @Test
    void a_currency_that_goes_out_of_use_goes_on_to_be_that_of_the_record() {
        RecordRef euro = currency("Euro", "0.8", 2);
        RecordRef clinic = desk.record(
                ACCOUNT, "Northwind Clinic", values("revenue", amount("10"), "transactioncurrencyid", euro));
        update(euro, CurrencyFacts.inState(RecordState.INACTIVE));

        desk.change(clinic, values("revenue", amount("20")));

        assertAmount(clinic, "revenue_base").isEqualByComparingTo("25");
        refusal(
                ErrorCode.INVALID_STATE,
                () -> desk.record(CONTACT, "Ann Archer", values("transactioncurrencyid", euro)));
    }

    @Test
    void a_record_without_amounts_has_the_rate_of_its_currency() {
        RecordRef euro = currency("Euro", "0.8", 2);
        RecordRef task = desk.record(TASK, "Order gloves", values("transactioncurrencyid", euro));

        assertAmount(task, "exchangerate").isEqualByComparingTo("0.8");
    }

    @Test
    void what_an_amount_is_worth_has_limits_that_the_refusal_names() {
        RecordRef dust = currency("Dust", "0.0000000001", 2);

        assertThat(refusal(
                                ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE,
                                () -> desk.record(
                                        ACCOUNT,
                                        "Northwind Clinic",
                                        values("revenue", amount("100000000000000"), "transactioncurrencyid", dust)))
                        .getMessage())
                .contains("revenue_base");
    }

    @Test
    void the_base_currency_of_an_amount_takes_no_right_to_it() {
        RecordRef crown = currency("Crown", "1", 2);
        Caller caller = desk.userWith(List.of(ACCOUNT), AccessRight.CREATE, AccessRight.READ);

        RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", values("revenue", amount("10")), caller);

        assertThat(desk.valuesOf(clinic).value("transactioncurrencyid")).contains(crown);
    }

    private AbstractBigDecimalAssert<?> assertAmount(RecordRef row, String attribute) {
        return assertThat(desk.valuesOf(row).value(attribute, BigDecimal.class).orElseThrow());
    }

    private RecordRef currency(String name, String rate, int decimals) {
        CurrencyId id = desk.application
                .currencies()
                .create(
                        Optional.empty(),
                        CurrencyFacts.of(
                                new CurrencyProfile(name, name.substring(0, 3), name.substring(0, 1), decimals),
                                new ExchangeRate(amount(rate))),
                        Administrator.CALLER)
                .id();
        return new RecordRef(TRANSACTION_CURRENCY, id.value());
    }

    private void rate(RecordRef currency, String rate) {
        update(currency, CurrencyFacts.rated(new ExchangeRate(amount(rate))));
    }

    private void update(RecordRef currency, CurrencyFacts facts) {
        desk.application
                .currencies()
                .update(
                        new CurrencyUpdate(new CurrencyId(currency.id()), facts, Precondition.EXISTS),
                        Administrator.CALLER);
    }

    private static BigDecimal amount(String number) {
        return new BigDecimal(number);
    }
}
