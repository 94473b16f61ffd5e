package dev.connections.benchmarks.floor;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Users of {@link SmallStore} beside the ordinary one: each holds its privileges in another way, or none. */
final class FurtherUsers {

    /** Holds no security role. */
    static final UUID WITHOUT_PRIVILEGE = SmallStore.id(0xA, 3);

    /** Reads everything, whatever its unit. */
    static final UUID GLOBAL = SmallStore.id(0xA, 4);

    /** Reads its unit and the many below it: more than are taken piece by piece. */
    static final UUID DEEP = SmallStore.id(0xA, 5);

    /** Holds the security role of the ordinary user, and is disabled. */
    static final UUID DISABLED = SmallStore.id(0xA, 6);

    private static final List<String> READ =
            List.of("ReadConnection", "ReadContact", "ReadAccount", "ReadUser", "ReadTeam");
    private static final int GLOBAL_DEPTH = 8;
    private static final int DEEP_DEPTH = 4;
    private static final int UNITS_BELOW = 70;

    private FurtherUsers() {}

    static void fill(SmallStore store, UUID unit, UUID ofOrdinaryUser) throws SQLException {
        for (int number = 1; number <= UNITS_BELOW; number++) {
            store.unit(SmallStore.id(0xB0, number), "Office " + number, unit);
        }
        store.user(WITHOUT_PRIVILEGE, "Nils", unit);
        store.user(GLOBAL, "Gila", unit);
        store.user(DEEP, "Dee", unit);
        store.user(DISABLED, "Dirk", unit);
        store.run("update participant set disabled = true where id = ?", DISABLED);
        UUID reader = SmallStore.id(0xF2, 3);
        UUID deepReader = SmallStore.id(0xF2, 4);
        store.securityRole(reader, "Reader");
        store.securityRole(deepReader, "Reader of units");
        for (String name : READ) {
            store.grant(reader, name, GLOBAL_DEPTH);
            store.grant(deepReader, name, DEEP_DEPTH);
        }
        // Connection roles belong to the organisation, so that there is no other depth.
        store.grant(reader, "ReadConnectionRole", GLOBAL_DEPTH);
        store.grant(deepReader, "ReadConnectionRole", GLOBAL_DEPTH);
        store.assign(SmallStore.id(0xF3, 3), GLOBAL, reader);
        store.assign(SmallStore.id(0xF3, 4), DEEP, deepReader);
        store.assign(SmallStore.id(0xF3, 5), DISABLED, ofOrdinaryUser);
    }
}
