package dev.connections.benchmarks.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A user and what it may do, as far as it was asked.
 *
 * @param user whose rights count
 * @param onBehalf the administrator, when it acts for the user
 * @param owners the user and its teams
 * @param reaches how far privileges reach; what is absent is not held
 */
record Standing(UUID user, Optional<UUID> onBehalf, List<UUID> owners, Map<AskedPrivilege, Reach> reaches) {

    static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** The administrator reaches everything, which needs no look into the store. */
    static Standing administrator() {
        return new Standing(ADMINISTRATOR, Optional.empty(), List.of(ADMINISTRATOR), Map.of());
    }

    boolean isAdministrator() {
        return user.equals(ADMINISTRATOR);
    }

    /** How far a privilege reaches. @throws Refusal when it is not held */
    Reach require(AskedPrivilege privilege) {
        return reach(privilege).orElseThrow(() -> Refusal.privilege(user, privilege.text()));
    }

    Optional<Reach> reach(AskedPrivilege privilege) {
        return isAdministrator() ? Optional.of(Reach.EVERYTHING) : Optional.ofNullable(reaches.get(privilege));
    }

    /**
     * Asks for a right on one row.
     *
     * @param shared what is shared of the row with the user and its teams, as a mask
     */
    void require(AskedPrivilege privilege, String type, UUID row, UUID owner, UUID ownerUnit, int shared) {
        if (!require(privilege).covers(this, owner, ownerUnit) && (shared & privilege.bit()) == 0) {
            throw Refusal.access(user, privilege.right(), type, row);
        }
    }
}
