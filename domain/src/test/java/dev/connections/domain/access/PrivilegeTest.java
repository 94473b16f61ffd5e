package dev.connections.domain.access;

import static dev.connections.domain.access.PrivilegeDepth.BASIC;
import static dev.connections.domain.access.PrivilegeDepth.GLOBAL;
import static dev.connections.domain.access.PrivilegeDepth.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Clinic;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.Refusals;
import dev.connections.domain.record.RecordTypes;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivilegeTest {

    private static final Privilege READ_CONNECTION = Privilege.of(AccessRight.READ, RecordTypes.CONNECTION);
    private static final Privilege READ_CONTACT = Privilege.of(AccessRight.READ, Clinic.CONTACT);

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "READ, prvReadConnection",
        "WRITE, prvWriteConnection",
        "APPEND, prvAppendConnection",
        "APPEND_TO, prvAppendToConnection",
        "CREATE, prvCreateConnection",
        "DELETE, prvDeleteConnection",
        "SHARE, prvShareConnection",
        "ASSIGN, prvAssignConnection"
    })
    void a_privilege_is_named_after_its_right_and_its_type(AccessRight right, String name) {
        assertThat(Privilege.of(right, RecordTypes.CONNECTION)).hasToString(name);
    }

    @Test
    void a_name_has_no_spaces() {
        assertThat(Privilege.of(AccessRight.READ, RecordTypes.CONNECTION_ROLE).name())
                .isEqualTo("prvReadConnectionRole");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BASIC, 0, 1", "LOCAL, 1, 2", "DEEP, 2, 4", "GLOBAL, 3, 8"})
    void a_depth_has_a_number_and_a_bit(PrivilegeDepth depth, int value, int bit) {
        assertThat(depth.value()).isEqualTo(value);
        assertThat(depth.mask()).isEqualTo(bit);
    }

    @Test
    void a_depth_covers_itself_and_all_narrower_ones() {
        assertThat(Stream.of(PrivilegeDepth.values()).filter(LOCAL::covers)).containsExactly(BASIC, LOCAL);
    }

    @Test
    void a_depth_is_known_by_its_name_and_by_its_number() {
        assertThat(PrivilegeDepth.of("Deep")).contains(PrivilegeDepth.DEEP);
        assertThat(PrivilegeDepth.of("2")).contains(PrivilegeDepth.DEEP);
        assertThat(PrivilegeDepth.of("Deepest")).isEmpty();
    }

    @Test
    void all_activities_go_by_the_privileges_of_their_base() {
        assertThat(Privilege.of(AccessRight.READ, Clinic.EMAIL))
                .isEqualTo(Privilege.of(AccessRight.READ, RecordTypes.ACTIVITY_POINTER));
    }

    @Test
    void what_is_part_of_something_goes_by_the_privileges_of_the_whole() {
        assertThat(Privilege.of(AccessRight.WRITE, RecordTypes.CONNECTION_ROLE_ASSOCIATION))
                .isEqualTo(Privilege.of(AccessRight.WRITE, RecordTypes.CONNECTION_ROLE));
    }

    @Test
    void an_id_belongs_to_one_name_for_ever() {
        assertThat(READ_CONNECTION.id()).isEqualTo(UUID.fromString("f564ab39-291d-332e-9796-7132da861449"));
        assertThat(READ_CONNECTION.id()).isNotEqualTo(READ_CONTACT.id());
    }

    @Test
    void a_privilege_for_organisation_owned_records_has_the_depth_global() {
        Privilege readRoles = Privilege.of(AccessRight.READ, RecordTypes.CONNECTION_ROLE);

        readRoles.requireDepth(GLOBAL);
        Refusals.refusal(ErrorCode.INVALID_PRIVILEGE_DEPTH, () -> readRoles.requireDepth(BASIC));
    }

    @Test
    void the_catalogue_knows_a_privilege_by_name_and_by_id() {
        Privileges privileges = Privileges.of(RecordTypes.standard());

        assertThat(privileges.named("prvReadConnection")).contains(READ_CONNECTION);
        assertThat(privileges.of(READ_CONNECTION.id())).contains(READ_CONNECTION);
        assertThat(privileges.named("prvActOnBehalfOfAnotherUser")).contains(new Privilege.Impersonation());
    }

    @Test
    void organisation_owned_records_are_neither_assigned_nor_shared() {
        Privileges privileges = Privileges.of(RecordTypes.standard());

        assertThat(privileges.named("prvShareConnectionRole")).isEmpty();
        assertThat(privileges.named("prvAssignConnectionRole")).isEmpty();
        assertThat(privileges.named("prvShareConnection")).isPresent();
    }

    @Test
    void holding_a_privilege_twice_gives_the_farther_depth() {
        assertThat(BASIC.farther(GLOBAL)).isEqualTo(GLOBAL);
        assertThat(GLOBAL.farther(BASIC)).isEqualTo(GLOBAL);
    }
}
