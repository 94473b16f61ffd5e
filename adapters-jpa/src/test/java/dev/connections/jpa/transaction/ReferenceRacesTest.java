package dev.connections.jpa.transaction;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.role.RoleUpdate;
import dev.connections.application.sharing.AttributeShareCommand;
import dev.connections.application.signin.Provisioning;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.jpa.OnEveryDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that refers to a row while other work deletes or changes that row. */
@Timeout(120)
class ReferenceRacesTest extends OnEveryDatabase {

    private static final int ROUNDS = 25;
    private static final Caller CALLER = Administrator.CALLER;
    private static final AccessRights READ = AccessRights.of(AccessRight.READ);

    private Application application;

    @BeforeEach
    void anInstallation() {
        application = Application.of(ports, Rules.standard().securing(Set.of(SecuredAttribute.CONNECTION_DESCRIPTION)));
        application.installation().prepare();
    }

    @Test
    void a_share_does_not_outlive_the_connection_that_is_deleted_meanwhile() throws Exception {
        Principal.User ann = given.user("Ann");
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionId row = aConnection();

            Race.between(
                    () -> application.share().grant(row.ref(), ann, READ, CALLER),
                    () -> application.disconnect().disconnect(row, Precondition.NONE, CALLER));
        }

        assertThat(sql("select object_id from principal_object_access")).isEmpty();
    }

    @Test
    void a_share_does_not_outlive_the_record_that_is_deleted_meanwhile() throws Exception {
        Principal.User ann = given.user("Ann");
        for (int round = 0; round < ROUNDS; round++) {
            RecordRef ben = given.contact("Ben").ref();

            Race.between(
                    () -> application.share().grant(ben, ann, READ, CALLER),
                    () -> application.records().delete(ben, Precondition.NONE, CALLER));
        }

        assertThat(sql("select object_id from principal_object_access")).isEmpty();
    }

    @Test
    void a_share_of_an_attribute_does_not_outlive_the_connection_that_is_deleted_meanwhile() throws Exception {
        Principal.User ann = given.user("Ann");
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionId row = aConnection();

            Race.between(
                    () -> application.attributeShares().share(description(row, ann), CALLER),
                    () -> application.disconnect().disconnect(row, Precondition.NONE, CALLER));
        }

        assertThat(sql("select object_id from principal_object_attribute_access"))
                .isEmpty();
    }

    @Test
    void a_share_of_an_attribute_does_not_outlive_the_user_who_is_deleted_meanwhile() throws Exception {
        ConnectionId row = aConnection();
        for (int round = 0; round < ROUNDS; round++) {
            Principal.User ann = given.user("Ann");

            Race.between(
                    () -> application.attributeShares().share(description(row, ann), CALLER),
                    () -> application.records().delete(ann.record(), Precondition.NONE, CALLER));
        }

        assertThat(sql("select principal_id from principal_object_attribute_access"))
                .isEmpty();
    }

    @Test
    void a_security_role_is_not_held_by_a_user_who_is_deleted_meanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Principal.User ann = given.user("Ann");

            Race.between(
                    () -> application.roleAssignments().assign(StandardRoles.BASIC_USER, ann, CALLER),
                    () -> application.records().delete(ann.record(), Precondition.NONE, CALLER));
        }

        assertThat(sql("select user_id from user_role where role_id = '" + StandardRoles.BASIC_USER + "'"))
                .isEmpty();
    }

    @Test
    void a_membership_does_not_outlive_the_team_that_is_deleted_meanwhile() throws Exception {
        Principal.User ann = given.user("Ann");
        for (int round = 0; round < ROUNDS; round++) {
            Principal.Team nurses = given.team("Nurses");

            Race.between(
                    () -> application.teams().join(ann, nurses, CALLER),
                    () -> application.records().delete(nurses.record(), Precondition.NONE, CALLER));
        }

        assertThat(sql("select team_id from team_membership")).isEmpty();
    }

    @Test
    void a_user_whom_a_connection_is_assigned_to_has_no_share_of_it_that_was_granted_meanwhile() throws Exception {
        Principal.User ann = given.user("Ann");
        application.roleAssignments().assign(StandardRoles.BASIC_USER, ann, CALLER);
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionId row = aConnection();

            Race.between(
                    () -> application.share().grant(row.ref(), ann, READ, CALLER),
                    () -> application.assign().assign(row, ann, CALLER));
        }

        assertThat(sql("select object_id from principal_object_access")).isEmpty();
    }

    @Test
    void a_match_of_two_roles_is_not_lost_when_one_of_them_is_described_anew_meanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionRole doctor = given.keptRole("Doctor");
            ConnectionRole patient = given.keptRole("Patient");
            RoleUpdate renaming = new RoleUpdate(
                    doctor.id(),
                    Change.to("Physician"),
                    Change.none(),
                    Change.none(),
                    Change.none(),
                    Precondition.NONE);

            Race.between(
                    () -> application.matches().match(patient.id(), doctor.id(), CALLER),
                    () -> application.roles().update(renaming, CALLER));
        }

        assertThat(sql("select id from connection_role_match")).hasSize(ROUNDS);
    }

    @Test
    void a_business_unit_below_which_another_is_made_meanwhile_stays_or_the_other_is_refused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            BusinessUnit ward = application.businessUnits().create(Optional.empty(), "Ward", Optional.empty(), CALLER);
            BusinessUnit.Id id = ward.id();

            List<Optional<ErrorCode>> outcomes = Race.between(
                    () -> application.businessUnits().create(Optional.empty(), "Room", Optional.of(id), CALLER),
                    () -> application.businessUnits().delete(id, Precondition.NONE, CALLER));

            assertThat(outcomes).containsOnlyOnce(Optional.empty());
        }
    }

    @Test
    void two_first_requests_in_one_name_make_one_user() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Newcomer " + round;

            Race.of(4, () -> application.signIn().signIn(name, Provisioning.WELCOME));
        }

        assertThat(sql("select id from participant where name like 'Newcomer%'"))
                .hasSize(ROUNDS);
    }

    private ConnectionId aConnection() {
        return given.keep(connection(as(given.contact("Ben")), as(given.contact("Cleo"))))
                .rows()
                .master()
                .id();
    }

    private static AttributeShareCommand description(ConnectionId row, Principal.User user) {
        return new AttributeShareCommand(
                Optional.empty(),
                Optional.of(SecuredAttribute.CONNECTION_DESCRIPTION.id()),
                Optional.of(row.ref()),
                Optional.of(user),
                Optional.of(true),
                Optional.of(false));
    }
}
