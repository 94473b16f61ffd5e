package dev.connections.memory;

import static dev.connections.domain.Refusals.refusal;
import static dev.connections.domain.record.RecordTypes.ACCOUNT;
import static dev.connections.domain.record.RecordTypes.CONTACT;
import static dev.connections.domain.record.RecordTypes.SYSTEM_USER;
import static dev.connections.domain.record.RecordTypes.TEAM;
import static dev.connections.memory.MemoryDesk.KNOWLEDGE_ARTICLE;
import static dev.connections.memory.MemoryDesk.TASK;
import static dev.connections.memory.MemoryDesk.TERRITORY;
import static dev.connections.memory.MemoryDesk.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the rows whose lookups lead to a record that is deleted or merged. */
class LookupCascadesTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final RecordRef clinic = desk.record(ACCOUNT, "Northwind Clinic", AttributeChanges.NONE);
    private final RecordRef hospital = desk.record(ACCOUNT, "Northwind Hospital", AttributeChanges.NONE);
    private final RecordRef ann = desk.record(CONTACT, "Ann Archer", AttributeChanges.NONE);

    @Test
    void an_activity_is_deleted_with_the_record_that_it_regards() {
        RecordRef task = regarding(clinic);

        delete(clinic);

        assertThat(desk.has(task)).isFalse();
    }

    @Test
    void deleting_an_activity_with_its_record_takes_the_right_to_delete_it() {
        RecordRef task = regarding(clinic);
        Caller caller = desk.userWith(List.of(ACCOUNT), AccessRight.READ, AccessRight.DELETE);

        refusal(ErrorCode.PRIVILEGE_DENIED, () -> desk.application.records().delete(clinic, Precondition.NONE, caller));

        assertThat(desk.has(task)).isTrue();
    }

    @Test
    void a_lookup_that_loses_its_record_leads_to_nothing_and_its_row_has_a_new_version() {
        desk.change(clinic, values("primarycontactid", ann));
        Version before = desk.find(clinic).version();

        delete(ann);

        assertThat(desk.valuesOf(clinic).value("primarycontactid")).isEmpty();
        assertThat(desk.find(clinic).version().number()).isGreaterThan(before.number());
    }

    @Test
    void a_record_that_others_need_is_not_deleted() {
        RecordRef north = desk.record(TERRITORY, "North", AttributeChanges.NONE);
        RecordRef priya = desk.record(SYSTEM_USER, "Priya Nair", values("territoryid", north));

        assertThat(refusal(ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION, () -> delete(north))
                        .getMessage())
                .contains("'territoryid' of a systemuser")
                .doesNotContain(priya.id().toString());

        desk.change(priya, values("territoryid", null));
        delete(north);

        assertThat(desk.has(north)).isFalse();
    }

    @Test
    void lookups_follow_the_survivor_of_a_merge_where_their_relationship_says_so() {
        RecordRef task = regarding(clinic);
        Version before = desk.find(task).version();

        desk.application.merge().merge(hospital, clinic, Administrator.CALLER);

        assertThat(desk.valuesOf(task).value("regardingobjectid")).contains(hospital);
        assertThat(desk.find(task).version().number()).isGreaterThan(before.number());
    }

    @Test
    void the_survivor_of_a_merge_does_not_lead_to_itself() {
        RecordRef other = desk.record(CONTACT, "Ann M. Archer", values("parentcustomerid", ann));

        desk.application.merge().merge(other, ann, Administrator.CALLER);

        assertThat(desk.valuesOf(other).value("parentcustomerid")).isEmpty();
    }

    @Test
    void lookups_of_other_relationships_stay_with_the_record_that_was_merged() {
        RecordRef article = desk.record(KNOWLEDGE_ARTICLE, "Hand hygiene", AttributeChanges.NONE);
        RecordRef team = desk.record(TEAM, "Hygiene", values("regardingobjectid", article));

        desk.application.merge().merge(hospital, clinic, Administrator.CALLER);

        assertThat(desk.valuesOf(team).value("regardingobjectid")).contains(article);
    }

    @Test
    void a_team_that_goes_with_another_record_is_released_as_if_it_were_deleted_alone() {
        RecordRef article = desk.record(KNOWLEDGE_ARTICLE, "Hand hygiene", AttributeChanges.NONE);
        RecordRef team = desk.record(TEAM, "Hygiene", values("regardingobjectid", article));
        RecordRef priya = desk.record(SYSTEM_USER, "Priya Nair", AttributeChanges.NONE);
        desk.application
                .teams()
                .join(new Principal.User(priya.id()), new Principal.Team(team.id()), Administrator.CALLER);

        delete(article);

        assertThat(desk.has(team)).isFalse();
        Query memberships = new Query("teammembership", List.of(), Condition.everything(), List.of(), 1);
        assertThat(desk.application.queries().count(memberships, Administrator.CALLER))
                .isZero();
    }

    private RecordRef regarding(RecordRef record) {
        return desk.record(TASK, "Order gloves", values("regardingobjectid", record));
    }

    private void delete(RecordRef record) {
        desk.application.records().delete(record, Precondition.NONE, Administrator.CALLER);
    }
}
