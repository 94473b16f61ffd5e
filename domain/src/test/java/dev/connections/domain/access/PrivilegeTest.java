package dev.connections.domain.access;

import static dev.connections.domain.access.PrivilegeDepth.BASIC;
import static dev.connections.domain.access.PrivilegeDepth.GLOBAL;
import static dev.connections.domain.access.PrivilegeDepth.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.Clinic;
import dev.connections.domain.record.RecordTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivilegeTest {

    private static final Privilege READ_CONNECTION = new Privilege(AccessRight.READ, RecordTypes.CONNECTION);
    private static final Privilege READ_CONTACT = new Privilege(AccessRight.READ, Clinic.CONTACT);

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
        assertThat(new Privilege(right, RecordTypes.CONNECTION)).hasToString(name);
    }

    @Test
    void a_name_has_no_spaces() {
        assertThat(new Privilege(AccessRight.READ, RecordTypes.CONNECTION_ROLE).name())
                .isEqualTo("prvReadConnectionRole");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BASIC, 0, 1", "LOCAL, 1, 2", "DEEP, 2, 4", "GLOBAL, 3, 8"})
    void a_depth_has_a_number_and_a_bit(PrivilegeDepth depth, int value, int bit) {
        assertThat(depth.value()).isEqualTo(value);
        assertThat(depth.mask()).isEqualTo(bit);
    }

    @Test
    void a_depth_reaches_itself_and_all_that_is_nearer() {
        assertThat(Stream.of(PrivilegeDepth.values()).filter(LOCAL::reaches)).containsExactly(BASIC, LOCAL);
    }

    @Test
    void a_security_role_tells_how_far_each_of_its_privileges_reaches() {
        SecurityRole nurse = new SecurityRole(Clinic.id(1), "Nurse", Map.of(READ_CONNECTION, LOCAL));

        assertThat(nurse.depthOf(READ_CONNECTION)).contains(LOCAL);
        assertThat(nurse.depthOf(READ_CONTACT)).isEmpty();
    }

    @Test
    void a_security_role_does_not_change_with_the_map_it_was_made_of() {
        Map<Privilege, PrivilegeDepth> privileges = new HashMap<>(Map.of(READ_CONNECTION, LOCAL));
        SecurityRole nurse = new SecurityRole(Clinic.id(1), "Nurse", privileges);

        privileges.put(READ_CONTACT, GLOBAL);

        assertThat(nurse.depthOf(READ_CONTACT)).isEmpty();
    }

    @Test
    void holding_a_privilege_twice_gives_the_farther_depth() {
        assertThat(BASIC.farther(GLOBAL)).isEqualTo(GLOBAL);
        assertThat(GLOBAL.farther(BASIC)).isEqualTo(GLOBAL);
    }
}
