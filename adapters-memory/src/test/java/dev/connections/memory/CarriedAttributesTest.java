package dev.connections.memory;

import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.record.RecordTypes.ACCOUNT;
import static dev.connections.domain.record.RecordTypes.CONTACT;
import static dev.connections.domain.record.RecordTypes.TRANSACTION_CURRENCY;
import static dev.connections.memory.MemoryDesk.APPOINTMENT;
import static dev.connections.memory.MemoryDesk.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which values the use cases keep of those that are given to a record. */
class CarriedAttributesTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_new_record_has_the_defaults_of_what_it_is_not_given() {
        RecordRef ann = desk.record(CONTACT, "Ann Archer", values("donotphone", true));

        assertThat(desk.valuesOf(ann).value("donotphone")).contains(true);
        assertThat(desk.valuesOf(ann).value("donotemail")).contains(false);
    }

    @Test
    void what_only_a_new_record_may_be_given_stays_as_it_is_later() {
        RecordRef ann = desk.record(CONTACT, "Ann Archer", values("importsequencenumber", 7));

        desk.change(ann, values("importsequencenumber", 8));

        assertThat(desk.valuesOf(ann).value("importsequencenumber")).contains(7);
    }

    @Test
    void what_only_a_record_that_is_there_may_be_given_is_passed_over_in_a_new_one() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        RecordRef ann = desk.record(CONTACT, "Ann Archer", values("lastusedincampaign", day));

        assertThat(desk.valuesOf(ann).value("lastusedincampaign")).isEmpty();

        desk.change(ann, values("lastusedincampaign", day));

        assertThat(desk.valuesOf(ann).value("lastusedincampaign")).contains(day);
    }

    @Test
    void what_is_computed_is_passed_over() {
        RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", values("exchangerate", "no number"));

        assertThat(desk.valuesOf(clinic).value("exchangerate")).isEmpty();
    }

    @Test
    void nothing_is_refused_where_every_record_has_a_value() {
        RuleViolation refusal = refusal(
                ErrorCode.INVALID_ARGUMENT, () -> desk.record(APPOINTMENT, "Check-up", values("isdraft", null)));

        assertThat(refusal.getMessage()).contains("'isdraft'", "'appointment'");
    }

    @Test
    void a_refused_value_leaves_all_others_as_they_were() {
        RecordRef ann = desk.record(CONTACT, "Ann Archer", values("department", "Surgery"));

        refusal(
                ErrorCode.STRING_LENGTH_TOO_LONG,
                () -> desk.change(ann, values("department", "Recovery", "telephone1", "1".repeat(60))));

        assertThat(desk.valuesOf(ann).value("department")).contains("Surgery");
    }

    @Test
    void an_attribute_that_there_is_not_is_refused() {
        refusal(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, () -> desk.record(CONTACT, "Ann Archer", values("shoesize", 43)));
    }

    @Test
    void a_lookup_leads_only_to_a_record_that_is_there() {
        RecordRef nowhere = new RecordRef(ACCOUNT, UUID.randomUUID());

        refusal(ErrorCode.OBJECT_DOES_NOT_EXIST, () -> desk.record(CONTACT, "Ann Archer", clinic(nowhere)));
    }

    @Test
    void referring_to_a_record_takes_append_append_to_and_read() {
        RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", AttributeChanges.NONE);
        Caller caller = desk.userWith(
                List.of(ACCOUNT, CONTACT),
                AccessRight.CREATE,
                AccessRight.READ,
                AccessRight.APPEND,
                AccessRight.APPEND_TO);

        RecordRef ann = desk.record(CONTACT, "Ann Archer", clinic(clinic), caller);

        assertThat(desk.valuesOf(ann).value("parentcustomerid")).contains(clinic);
    }

    @Test
    void without_append_no_record_is_referred_to() {
        RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", AttributeChanges.NONE);
        Caller caller =
                desk.userWith(List.of(ACCOUNT, CONTACT), AccessRight.CREATE, AccessRight.READ, AccessRight.APPEND_TO);

        refusal(ErrorCode.PRIVILEGE_DENIED, () -> desk.record(CONTACT, "Ann Archer", clinic(clinic), caller));
    }

    @Test
    void without_append_to_no_record_is_referred_to() {
        RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", AttributeChanges.NONE);
        Caller caller =
                desk.userWith(List.of(ACCOUNT, CONTACT), AccessRight.CREATE, AccessRight.READ, AccessRight.APPEND);

        refusal(ErrorCode.PRIVILEGE_DENIED, () -> desk.record(CONTACT, "Ann Archer", clinic(clinic), caller));
    }

    @Test
    void a_record_that_may_not_be_read_is_not_referred_to() {
        RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", AttributeChanges.NONE);
        Caller caller =
                desk.userWith(List.of(ACCOUNT, CONTACT), AccessRight.CREATE, AccessRight.APPEND, AccessRight.APPEND_TO);

        refusal(ErrorCode.PRIVILEGE_DENIED, () -> desk.record(CONTACT, "Ann Archer", clinic(clinic), caller));
    }

    @Test
    void a_currency_is_referred_to_by_the_same_rights() {
        RecordRef nowhere = new RecordRef(TRANSACTION_CURRENCY, UUID.randomUUID());
        Caller caller = desk.userWith(List.of(CONTACT), AccessRight.CREATE, AccessRight.APPEND);

        refusal(
                ErrorCode.PRIVILEGE_DENIED,
                () -> desk.record(CONTACT, "Ann Archer", values("transactioncurrencyid", nowhere), caller));
    }

    private static AttributeChanges clinic(RecordRef account) {
        return values("parentcustomerid", account);
    }
}
