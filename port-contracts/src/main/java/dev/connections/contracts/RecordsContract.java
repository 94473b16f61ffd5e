package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.access.Administrator;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.participant.Lineage;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.RowStatus;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public abstract class RecordsContract extends StoreContract {

    @Test
    void a_record_comes_back_as_it_was_kept() {
        Principal.User assistant = given.user("Assistant");
        Participant drawn = Participant.create(
                new RecordRef(Fixtures.ACCOUNT, UUID.randomUUID()),
                "Clinic Ünal",
                new Ownership(given.team("Nurses"), Administrator.ROOT.id()),
                new Stamp(Fixtures.MONDAY, Administrator.USER, Optional.of(assistant)));

        assertThat(given.keep(drawn))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(drawn);
    }

    @Test
    void records_of_every_type_are_kept() {
        for (RecordType type : RecordTypes.standard().all()) {
            assertThat(given.keep(Fixtures.record(type, "One of them")).ref().type())
                    .isEqualTo(type);
        }
    }

    @Test
    void a_name_of_a_thousand_wide_characters_is_kept() {
        String name = "界".repeat(Participant.NAME_CHARACTERS);

        assertThat(given.contact(name).name()).isEqualTo(name);
    }

    @Test
    void a_record_stands_under_another_until_that_one_is_removed() {
        Participant group = given.account("Group");
        Participant clinic = given.account("Clinic");
        Lineage above = Lineage.upFrom(group, ports.records()::find);

        given.work(() -> ports.records().replace(clinic.placeBelow(above, on(TUESDAY))));
        Participant placed = ports.records().find(clinic.ref()).orElseThrow();
        assertThat(placed.parent()).contains(group.ref());

        given.work(() -> ports.records().remove(group.ref()));
        Participant alone = ports.records().find(clinic.ref()).orElseThrow();
        assertThat(alone.parent()).isEmpty();
        assertThat(alone.version().number()).isGreaterThan(placed.version().number());
    }

    @Test
    void a_replaced_record_has_what_it_has_become_and_a_higher_version() {
        Participant kept = given.contact("Ann");

        given.work(() -> ports.records().replace(kept.rename("Anna", on(TUESDAY))));

        assertThat(ports.records().find(kept.ref()))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("Anna"))
                .hasValueSatisfying(
                        found -> assertThat(found.stamps().modified()).isEqualTo(on(TUESDAY)))
                .hasValueSatisfying(found -> assertThat(found.version().number())
                        .isGreaterThan(kept.version().number()));
    }

    @Test
    void a_removed_record_is_not_found() {
        Participant kept = given.contact("Ann");

        given.work(() -> ports.records().remove(kept.ref()));

        assertThat(ports.records().find(kept.ref())).isEmpty();
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        Participant kept = given.contact("Ann");

        assertDuplicate(kept);
    }

    @Test
    void records_of_different_kinds_may_have_the_same_id() {
        UUID id = given.contact("Ann").ref().id();

        Participant account = given.keep(Participant.create(
                new RecordRef(Fixtures.ACCOUNT, id), "Clinic", Fixtures.ADMINISTRATORS, on(TUESDAY)));

        assertThat(account.name()).isEqualTo("Clinic");
    }

    @Test
    void two_activities_cannot_have_the_same_id() {
        UUID id = given.keep(Fixtures.record(Fixtures.EMAIL, "Hello")).ref().id();

        assertDuplicate(Participant.create(
                new RecordRef(Fixtures.TASK, id), "Call back", Fixtures.ADMINISTRATORS, on(TUESDAY)));
    }

    @Test
    void an_activity_is_found_by_the_base_of_its_family_and_keeps_its_own_type() {
        Participant email = given.keep(Fixtures.record(Fixtures.EMAIL, "Hello"));

        assertThat(ports.records()
                        .find(new RecordRef(
                                RecordTypes.ACTIVITY_POINTER, email.ref().id())))
                .contains(email);
    }

    @Test
    void an_activity_is_held_by_the_base_of_its_family() {
        Participant email = given.keep(Fixtures.record(Fixtures.EMAIL, "Hello"));
        RecordRef base = new RecordRef(RecordTypes.ACTIVITY_POINTER, email.ref().id());

        assertThat(ports.unitOfWork().perform(() -> ports.records().findForUpdate(base)))
                .contains(email);
    }

    @Test
    void one_activity_is_not_found_as_another() {
        Participant email = given.keep(Fixtures.record(Fixtures.EMAIL, "Hello"));

        assertThat(ports.records().find(new RecordRef(Fixtures.TASK, email.ref().id())))
                .isEmpty();
    }

    @Test
    void a_record_whose_survivor_is_deleted_stays_given_up_and_names_none() {
        Participant survivor = given.contact("Ben Ortiz");
        Participant merged = given.contact("Benjamin Ortiz").mergeInto(survivor, on(TUESDAY));
        given.work(() -> ports.records().replace(merged));

        given.work(() -> ports.records().remove(survivor.ref()));

        Participant found = ports.records().find(merged.ref()).orElseThrow();
        assertThat(found.mergedInto()).isEmpty();
        assertThat(found.status()).isEqualTo(RowStatus.INACTIVE);
    }

    @Test
    void a_user_is_in_the_business_unit_of_its_record() {
        assertThat(ports.principals().businessUnitOf(given.user("Ann"))).contains(Administrator.ROOT.id());
    }

    @Test
    void a_missing_principal_has_no_business_unit() {
        assertThat(ports.principals().businessUnitOf(new Principal.Team(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void an_owner_of_a_record_owns_something() {
        Principal.User ann = given.user("Ann");
        Participant contact = given.contact("Ben");
        given.work(() ->
                ports.records().replace(contact.assign(new Ownership(ann, Administrator.ROOT.id()), on(TUESDAY))));

        assertThat(ports.principals().ownsAnything(ann)).isTrue();
    }

    @Test
    void a_user_without_records_and_connections_owns_nothing() {
        assertThat(ports.principals().ownsAnything(given.user("Ann"))).isFalse();
    }

    @Test
    void a_team_cannot_have_the_id_of_a_user() {
        assertDuplicate(principal(RecordTypes.TEAM, given.user("Ann").id()));
    }

    @Test
    void a_user_cannot_have_the_id_of_a_team() {
        assertDuplicate(principal(RecordTypes.SYSTEM_USER, given.team("Nurses").id()));
    }

    @Test
    void an_owner_of_nothing_but_a_record_with_the_same_id_owns_something() {
        Principal.User ann = given.user("Ann");
        given.keep(Participant.create(
                new RecordRef(Fixtures.CONTACT, ann.id()),
                "Ben",
                new Ownership(ann, Administrator.ROOT.id()),
                on(TUESDAY)));

        assertThat(ports.principals().ownsAnything(ann)).isTrue();
    }

    private static Participant principal(RecordType type, UUID id) {
        return Participant.create(new RecordRef(type, id), "Taken", Fixtures.ADMINISTRATORS, on(TUESDAY));
    }

    private void assertDuplicate(Participant participant) {
        assertThatThrownBy(() -> given.work(() -> ports.records().add(participant)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_RECORD));
    }
}
