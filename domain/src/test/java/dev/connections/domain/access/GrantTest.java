package dev.connections.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A privilege may be handed on")
class GrantTest {

    private static final BusinessUnit.Id HERE = new BusinessUnit.Id(UUID.randomUUID());
    private static final BusinessUnit.Id ELSEWHERE = new BusinessUnit.Id(UUID.randomUUID());
    private static final Principal TEAM = new Principal.Team(UUID.randomUUID());

    @ParameterizedTest(name = "held {0} from here, {1}: {2}")
    @CsvSource({
        "BASIC, BASIC, true",
        "BASIC, LOCAL, false",
        "LOCAL, LOCAL, true",
        "LOCAL, DEEP, false",
        "DEEP, LOCAL, true",
        "DEEP, GLOBAL, false",
        "GLOBAL, GLOBAL, true"
    })
    void as_deep_as_it_is_held(PrivilegeDepth held, PrivilegeDepth wanted, boolean may) {
        assertThat(new Grant(TEAM, HERE, held).mayBeHandedOn(wanted, HERE)).isEqualTo(may);
    }

    @ParameterizedTest(name = "held {0} from elsewhere, {1}: {2}")
    @CsvSource({
        "BASIC, BASIC, true",
        "LOCAL, BASIC, true",
        "LOCAL, LOCAL, false",
        "DEEP, DEEP, false",
        "GLOBAL, DEEP, true"
    })
    void and_not_with_a_depth_that_is_counted_from_elsewhere(PrivilegeDepth held, PrivilegeDepth wanted, boolean may) {
        assertThat(new Grant(TEAM, ELSEWHERE, held).mayBeHandedOn(wanted, HERE)).isEqualTo(may);
    }
}
