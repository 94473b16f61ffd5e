package dev.connections.domain.access;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.NIGHT_SHIFT;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One access scope includes another")
class AccessScopeInclusionTest {

    private static final BusinessUnit.Id WARD = new BusinessUnit.Id(new UUID(0, 2));
    private static final BusinessUnit.Id ROOM = new BusinessUnit.Id(new UUID(0, 3));
    private static final AccessScope NOTHING = new AccessScope.Nothing();
    private static final AccessScope EVERYTHING = new AccessScope.Everything();
    private static final Function<Principal, Set<Ownership>> NO_ROWS = principal -> Set.of();

    private static AccessScope within(Principal owner, BusinessUnit.Id... units) {
        return new AccessScope.Within(Set.of(owner), Set.of(units));
    }

    @Test
    void when_it_is_everything() {
        assertThat(EVERYTHING.includes(EVERYTHING, NO_ROWS)).isTrue();
        assertThat(within(RECEPTIONIST, WARD).includes(EVERYTHING, NO_ROWS)).isFalse();
        assertThat(NOTHING.includes(EVERYTHING, NO_ROWS)).isFalse();
    }

    @Test
    void when_the_other_is_nothing() {
        assertThat(NOTHING.includes(NOTHING, NO_ROWS)).isTrue();
        assertThat(within(RECEPTIONIST).includes(NOTHING, NO_ROWS)).isTrue();
    }

    @Test
    void only_when_the_privilege_is_held_at_all() {
        assertThat(NOTHING.includes(within(RECEPTIONIST), NO_ROWS)).isFalse();
    }

    @Test
    void when_it_has_every_business_unit_of_the_other() {
        assertThat(within(RECEPTIONIST, WARD, ROOM).includes(within(RECEPTIONIST, ROOM), NO_ROWS))
                .isTrue();
        assertThat(within(RECEPTIONIST, ROOM).includes(within(RECEPTIONIST, WARD), NO_ROWS))
                .isFalse();
    }

    @Test
    void when_it_covers_each_row_that_lies_with_another() {
        Function<Principal, Set<Ownership>> rows =
                Map.of((Principal) BOOKKEEPER, Set.of(new Ownership(BOOKKEEPER, WARD)))::get;

        assertThat(within(RECEPTIONIST, WARD).includes(within(BOOKKEEPER), rows))
                .isTrue();
        assertThat(within(RECEPTIONIST, ROOM).includes(within(BOOKKEEPER), rows))
                .isFalse();
    }

    @Test
    void when_it_is_for_the_rows_of_the_same_owners() {
        Function<Principal, Set<Ownership>> rows = principal -> Set.of(new Ownership(principal, WARD));
        AccessScope ofBoth = new AccessScope.Within(Set.of(RECEPTIONIST, NIGHT_SHIFT), Set.of());

        assertThat(ofBoth.includes(within(NIGHT_SHIFT), rows)).isTrue();
        assertThat(within(RECEPTIONIST).includes(ofBoth, rows)).isFalse();
    }
}
