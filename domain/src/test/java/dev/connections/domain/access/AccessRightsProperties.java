package dev.connections.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the mask. A law about one set of rights is tried on all 256 of them. */
class AccessRightsProperties {

    @Provide
    Arbitrary<Set<AccessRight>> sets() {
        AccessRight[] all = AccessRight.values();
        return Arbitraries.integers()
                .between(0, (1 << all.length) - 1)
                .map(choice -> Stream.of(all)
                        .filter(right -> (choice & 1 << right.ordinal()) != 0)
                        .collect(Collectors.toSet()));
    }

    @Property
    void the_mask_of_rights_gives_the_rights_back(@ForAll("sets") Set<AccessRight> rights) {
        AccessRights given = rights(rights);

        assertThat(AccessRights.ofMask(given.mask())).isEqualTo(given).hasSameHashCodeAs(given);
    }

    @Property
    void the_text_of_rights_gives_the_rights_back(@ForAll("sets") Set<AccessRight> rights) {
        AccessRights given = rights(rights);

        assertThat(AccessRights.parse(given.toString())).isEqualTo(given);
    }

    @Property
    void rights_include_just_what_they_were_made_of(@ForAll("sets") Set<AccessRight> rights) {
        AccessRights given = rights(rights);

        assertThat(AccessRight.values()).allMatch(right -> given.include(right) == rights.contains(right));
        assertThat(given.isNone()).isEqualTo(rights.isEmpty());
    }

    @Property
    void a_union_is_the_bitwise_or_of_the_masks(
            @ForAll("sets") Set<AccessRight> some, @ForAll("sets") Set<AccessRight> others) {
        assertThat(rights(some).union(rights(others)).mask())
                .isEqualTo(rights(some).mask() | rights(others).mask());
    }

    @Property
    void an_intersection_is_the_bitwise_and_of_the_masks(
            @ForAll("sets") Set<AccessRight> some, @ForAll("sets") Set<AccessRight> others) {
        assertThat(rights(some).intersection(rights(others)).mask())
                .isEqualTo(rights(some).mask() & rights(others).mask());
    }

    @Property
    void rights_include_others_when_these_add_nothing(
            @ForAll("sets") Set<AccessRight> some, @ForAll("sets") Set<AccessRight> others) {
        boolean addNothing =
                (rights(some).mask() | rights(others).mask()) == rights(some).mask();

        assertThat(rights(some).includeAll(rights(others))).isEqualTo(addNothing);
    }

    private static AccessRights rights(Set<AccessRight> rights) {
        return AccessRights.of(rights.toArray(AccessRight[]::new));
    }
}
