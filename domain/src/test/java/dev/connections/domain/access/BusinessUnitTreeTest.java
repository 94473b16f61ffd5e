package dev.connections.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Business units form a tree")
class BusinessUnitTreeTest {

    private static final BusinessUnit.Id ROOT = new BusinessUnit.Id(new UUID(0, 1));
    private static final BusinessUnit.Id WARD = new BusinessUnit.Id(new UUID(0, 2));
    private static final BusinessUnit.Id ROOM = new BusinessUnit.Id(new UUID(0, 3));
    private static final BusinessUnit.Id KITCHEN = new BusinessUnit.Id(new UUID(0, 4));

    private static final BusinessUnitTree TREE = BusinessUnitTree.of(List.of(
            BusinessUnit.create(ROOT, "Clinic", Optional.empty()),
            BusinessUnit.create(WARD, "Ward", Optional.of(ROOT)),
            BusinessUnit.create(ROOM, "Room", Optional.of(WARD)),
            BusinessUnit.create(KITCHEN, "Kitchen", Optional.of(ROOT))));

    @Test
    void down_from_a_unit_are_it_and_all_below() {
        assertThat(TREE.from(WARD)).containsExactlyInAnyOrder(WARD, ROOM);
    }

    @Test
    void up_from_a_unit_are_it_and_all_above() {
        assertThat(TREE.upFrom(ROOM)).containsExactlyInAnyOrder(ROOM, WARD, ROOT);
    }

    @Test
    void above_the_root_is_nothing() {
        assertThat(TREE.upFrom(ROOT)).containsExactly(ROOT);
    }
}
