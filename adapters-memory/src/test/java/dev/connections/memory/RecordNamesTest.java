package dev.connections.memory;

import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.record.RecordTypes.ACCOUNT;
import static dev.connections.domain.record.RecordTypes.CONTACT;
import static dev.connections.domain.record.RecordTypes.SYSTEM_USER;
import static dev.connections.memory.MemoryDesk.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.FullNameConvention;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import org.junit.jupiter.api.Test;

/** What records are called: by the name they are given, or by a full name that is computed of its parts. */
class RecordNamesTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_full_name_is_computed_by_the_convention_of_the_rules() {
        MemoryDesk desk = new MemoryDesk(Rules.standard().withFullNames(FullNameConvention.LAST_FIRST));
        RecordRef ann = desk.record(CONTACT, "Ann Archer", AttributeChanges.NONE);

        assertThat(desk.find(ann).name()).isEqualTo("Archer, Ann");

        desk.change(ann, values("firstname", "Anna"));

        assertThat(desk.find(ann).name()).isEqualTo("Archer, Anna");
    }

    @Test
    void a_record_from_before_there_were_parts_keeps_its_name_while_others_of_its_values_change() {
        RecordRef ann = desk.olderRecord(CONTACT, "Ann Archer");

        desk.change(ann, values("department", "Surgery"));

        assertThat(desk.find(ann).name()).isEqualTo("Ann Archer");
    }

    @Test
    void parts_that_a_record_from_before_was_never_given_are_those_of_its_name() {
        RecordRef ann = desk.olderRecord(CONTACT, "Ann Archer");

        desk.change(ann, values("lastname", "Lee"));

        assertThat(desk.find(ann).name()).isEqualTo("Ann Lee");
        assertThat(desk.valuesOf(ann).value("firstname")).contains("Ann");
    }

    @Test
    void a_name_from_before_whose_parts_are_too_long_keeps_what_fits_of_them() {
        RecordRef ann = desk.olderRecord(CONTACT, "Ann ".repeat(20) + "Archer");

        desk.change(ann, values("lastname", "Lee"));

        assertThat(desk.find(ann).name()).startsWith("Ann Ann").endsWith("Lee");
    }

    @Test
    void a_full_name_is_cut_where_its_description_ends() {
        RecordRef user =
                desk.record(SYSTEM_USER, "", values("firstname", "f".repeat(256), "lastname", "l".repeat(256)));

        assertThat(desk.find(user).name()).isEqualTo("f".repeat(200));
    }

    @Test
    void a_part_of_a_full_name_that_is_too_long_is_named() {
        RuleViolation refusal = refusal(
                ErrorCode.STRING_LENGTH_TOO_LONG,
                () -> desk.record(CONTACT, "Ann " + "a".repeat(51), AttributeChanges.NONE));

        assertThat(refusal.getMessage()).contains("lastname");
    }

    @Test
    void a_name_is_as_long_as_its_description_allows() {
        RecordRef clinic = desk.record(ACCOUNT, "n".repeat(160), AttributeChanges.NONE);

        refusal(ErrorCode.STRING_LENGTH_TOO_LONG, () -> desk.record(ACCOUNT, "n".repeat(161), AttributeChanges.NONE));
        refusal(
                ErrorCode.STRING_LENGTH_TOO_LONG,
                () -> desk.application
                        .records()
                        .update(RecordUpdate.rename(clinic, "n".repeat(161)), Administrator.CALLER));
    }

    @Test
    void a_contact_may_be_without_a_name() {
        RecordRef unnamed = desk.record(CONTACT, "", values("department", "Surgery"));

        assertThat(desk.find(unnamed).name()).isEmpty();
    }
}
