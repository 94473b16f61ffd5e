package dev.connections.domain.participant;

import static dev.connections.domain.Clinic.BY_BOOKKEEPER;
import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.participant;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Clinic;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Identity;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.RowStatus;
import dev.connections.domain.record.Version;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParticipantTest {

    @Test
    void a_new_participant_is_stamped_once_and_not_stored_yet() {
        Participant ann = drAnnLee();

        assertThat(ann.stamps()).isEqualTo(new Stamps(MORNING, MORNING));
        assertThat(ann.version()).isEqualTo(Version.UNSTORED);
    }

    @Test
    void renaming_changes_the_name_and_who_changed_it_last() {
        Participant renamed = drAnnLee().rename("Dr Ann Lee-Okoro", NOON);

        assertThat(renamed)
                .isEqualTo(new Participant(
                        drAnnLee().ref(),
                        "Dr Ann Lee-Okoro",
                        BY_RECEPTIONIST,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Identity.NONE,
                        RowStatus.ACTIVE,
                        new Stamps(MORNING, NOON),
                        Version.UNSTORED));
    }

    @Test
    void assigning_changes_the_owner_and_who_changed_it_last() {
        Participant assigned = drAnnLee().assign(BY_BOOKKEEPER, NOON);

        assertThat(assigned)
                .isEqualTo(new Participant(
                        drAnnLee().ref(),
                        drAnnLee().name(),
                        BY_BOOKKEEPER,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Identity.NONE,
                        RowStatus.ACTIVE,
                        new Stamps(MORNING, NOON),
                        Version.UNSTORED));
    }

    @Test
    void a_change_keeps_the_version_it_was_made_on() {
        Participant stored = drAnnLee().at(new Version(41));

        assertThat(stored.rename("Ann", NOON).version()).isEqualTo(new Version(41));
        assertThat(stored.assign(BY_BOOKKEEPER, NOON).version()).isEqualTo(new Version(41));
    }

    @Test
    void a_record_merged_into_another_of_its_type_is_inactive_and_knows_it() {
        Participant merged = drAnnLee().mergeInto(anotherAnnLee(), NOON);

        assertThat(merged.mergedInto()).contains(anotherAnnLee().ref());
        assertThat(merged.status()).isEqualTo(RowStatus.INACTIVE);
        assertThat(merged.stamps().modified()).isEqualTo(NOON);
        assertThat(drAnnLee().status()).isEqualTo(RowStatus.ACTIVE);
    }

    @Test
    void a_record_is_merged_only_into_another_of_its_type_that_stands_for_itself() {
        Participant merged = drAnnLee().mergeInto(anotherAnnLee(), NOON);

        refusal(ErrorCode.INVALID_ARGUMENT, () -> drAnnLee().mergeInto(drAnnLee(), NOON));
        refusal(ErrorCode.INVALID_ARGUMENT, () -> merged.mergeInto(anotherAnnLee(), NOON));
        refusal(ErrorCode.INVALID_ARGUMENT, () -> anotherAnnLee().mergeInto(merged, NOON));
        refusal(ErrorCode.INVALID_ARGUMENT, () -> drAnnLee().mergeInto(participant(Clinic.ACCOUNT, 3, "Lee"), NOON));
    }

    @Test
    void a_record_that_was_merged_is_not_merged_again_when_its_survivor_is_gone() {
        Participant merged = drAnnLee()
                .mergeInto(anotherAnnLee(), NOON)
                .without(anotherAnnLee().ref());

        refusal(ErrorCode.INVALID_ARGUMENT, () -> merged.mergeInto(anotherAnnLee(), NOON));
    }

    @Test
    void only_accounts_and_contacts_are_merged() {
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> participant(Clinic.EMAIL, 1, "One").mergeInto(participant(Clinic.EMAIL, 2, "Two"), NOON));
    }

    @Test
    void children_of_a_deleted_record_become_roots_and_records_merged_into_it_stay_merged() {
        Participant group = participant(Clinic.ACCOUNT, 20, "Group");
        Participant clinic = participant(Clinic.ACCOUNT, 21, "Clinic").placeBelow(lineage(group), NOON);
        Participant merged = drAnnLee().mergeInto(anotherAnnLee(), NOON);

        assertThat(clinic.without(group.ref()).parent()).isEmpty();
        assertThat(merged.without(anotherAnnLee().ref()).mergedInto()).isEmpty();
        assertThat(merged.without(anotherAnnLee().ref()).status()).isEqualTo(RowStatus.INACTIVE);
        assertThat(clinic.without(anotherAnnLee().ref())).isEqualTo(clinic);
        assertThat(merged.without(group.ref())).isEqualTo(merged);
    }

    @Test
    void a_record_stands_below_another_of_its_type() {
        Participant group = participant(Clinic.ACCOUNT, 20, "Group");
        Participant clinic = participant(Clinic.ACCOUNT, 21, "Clinic");

        Participant placed = clinic.placeBelow(lineage(group), NOON);

        assertThat(placed.parent()).contains(group.ref());
        assertThat(placed.stamps().modified()).isEqualTo(NOON);
        assertThat(placed.rename("Clinic of Fabrikam", NOON).parent()).contains(group.ref());
        assertThat(placed.placeAtTop(NOON).parent()).isEmpty();
    }

    @Test
    void a_record_of_another_type_or_of_a_type_without_a_hierarchy_has_no_parent() {
        Participant group = participant(Clinic.ACCOUNT, 20, "Group");

        refusal(ErrorCode.INVALID_ARGUMENT, () -> drAnnLee().placeBelow(lineage(anotherAnnLee()), NOON));
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> participant(RecordTypes.SYSTEM_USER, 5, "Ann").placeBelow(lineage(group), NOON));
    }

    private static Lineage lineage(Participant record) {
        return Lineage.upFrom(record, ref -> Optional.empty());
    }

    @Test
    void the_last_identity_of_a_user_counts() {
        Identity identity = Identity.NONE.knownBy(new UUID(7, 7));

        Participant recognised = participant(RecordTypes.SYSTEM_USER, 5, "Ann").identify(identity, NOON);

        assertThat(recognised.identity()).isEqualTo(identity);
        assertThat(recognised.stamps().modified()).isEqualTo(NOON);
        assertThat(recognised.rename("Ann Lee", NOON).identity()).isEqualTo(identity);
    }

    @Test
    void only_users_have_an_identity() {
        refusal(ErrorCode.INVALID_ARGUMENT, () -> drAnnLee().identify(Identity.NONE.knownBy(new UUID(7, 7)), NOON));
    }

    @Test
    void a_participant_may_be_without_a_name() {
        assertThat(participant(Clinic.EMAIL, 9, "").name()).isEmpty();
    }

    @Test
    void a_record_whose_type_takes_part_in_connections_is_connectable() {
        assertThat(drAnnLee().requireConnectable()).isEqualTo(drAnnLee());
    }

    @Test
    void a_record_whose_type_is_kept_out_of_connections_is_refused() {
        Participant outsider = participant(Clinic.CONTACT.notConnectable(), 9, "Outsider");

        RuleViolation refusal = refusal(ErrorCode.CONNECTION_NOT_SUPPORTED, outsider::requireConnectable);

        assertThat(refusal.arguments()).containsExactly("contact");
    }

    private static Participant anotherAnnLee() {
        return participant(Clinic.CONTACT, 4, "Ann Lee");
    }

    @Test
    void a_record_goes_into_the_status_that_is_asked_for_and_is_stamped() {
        Participant inactive = drAnnLee().inStatus(new RowStatus(1, 200), NOON);

        assertThat(inactive.status()).isEqualTo(new RowStatus(1, 200));
        assertThat(inactive.stamps()).isEqualTo(new Stamps(MORNING, NOON));
    }

    @Test
    void a_record_that_was_merged_stays_inactive() {
        Participant merged = drAnnLee().mergeInto(anotherAnnLee(), NOON);

        assertThat(merged.status()).isEqualTo(RowStatus.INACTIVE);
        refusal(ErrorCode.INVALID_ARGUMENT, () -> merged.inStatus(RowStatus.ACTIVE, NOON));
    }

    @Test
    void a_record_that_was_merged_can_be_told_that_it_is_inactive() {
        Participant merged = drAnnLee().mergeInto(anotherAnnLee(), NOON);

        assertThat(merged.inStatus(RowStatus.INACTIVE, NOON)).isEqualTo(merged);
    }

    @Test
    void touching_a_record_changes_nothing_but_who_changed_it_last() {
        Participant touched = drAnnLee().touch(NOON);

        assertThat(touched.stamps()).isEqualTo(new Stamps(MORNING, NOON));
        assertThat(touched).isEqualTo(drAnnLee().rename(drAnnLee().name(), NOON));
    }

    @Test
    void a_record_of_another_type_may_begin_in_a_status_of_its_own() {
        RowStatus open = new RowStatus(0, 2);
        Participant task = Participant.create(drAnnLee().ref(), "Call Ben", BY_RECEPTIONIST, open, MORNING);

        assertThat(task.status()).isEqualTo(open);
    }
}
