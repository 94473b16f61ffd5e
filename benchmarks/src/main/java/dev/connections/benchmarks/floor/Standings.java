package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what users may do. Each request reads it anew, as our server does. */
abstract class Standings {

    /** The kinds of rows that tell of a user. */
    private static final String USER = "user";

    private static final String TEAM = "team";

    static final int DEEP = 4;
    private static final int LOCAL = 2;
    private static final int GLOBAL = 8;

    private static final Map<UUID, AskedPrivilege> BY_ID = new HashMap<>();

    static {
        for (AskedPrivilege privilege : AskedPrivilege.values()) {
            BY_ID.put(privilege.id(), privilege);
        }
    }

    /**
     * What the sender may do, as far as these privileges go.
     *
     * @throws Refusal for a user who is not there, or disabled
     */
    final Standing of(Connection connection, SenderLookup.Sender sender, Set<AskedPrivilege> privileges)
            throws SQLException {
        if (sender.equals(SenderLookup.Sender.ADMINISTRATOR)) {
            return Standing.administrator();
        }
        Facts facts = new Facts();
        read(connection, sender, privileges, facts);
        return facts.standing(sender);
    }

    /** Hands all rows of the user to the facts. */
    abstract void read(Connection connection, SenderLookup.Sender sender, Set<AskedPrivilege> privileges, Facts facts)
            throws SQLException;

    /** What was read of a user so far. */
    static final class Facts {

        private final List<UUID> owners = new ArrayList<>();
        private final Map<AskedPrivilege, Set<UUID>> units = new EnumMap<>(AskedPrivilege.class);
        private final Map<AskedPrivilege, Set<UUID>> tops = new EnumMap<>(AskedPrivilege.class);
        private final Set<AskedPrivilege> everywhere = new HashSet<>();
        private UUID user;
        private boolean disabled;

        /** Rows of kind, id, depth and business unit: the user, its teams, and the ways in which it holds privileges. */
        void readAll(ResultSet rows) throws SQLException {
            try (rows) {
                while (rows.next()) {
                    read(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            rows.getInt(3),
                            rows.getObject(4, UUID.class));
                }
            }
        }

        /** The units that privileges reach down from, of all that was read. */
        Map<AskedPrivilege, Set<UUID>> tops() {
            return tops;
        }

        private void read(String kind, UUID id, int depth, UUID of) {
            switch (kind) {
                case USER -> {
                    user = id;
                    disabled = depth != 0;
                    owners.add(0, id);
                }
                case TEAM -> owners.add(id);
                default -> {
                    AskedPrivilege privilege = BY_ID.get(id);
                    Set<UUID> reached = units.computeIfAbsent(privilege, first -> new HashSet<>());
                    if (depth == GLOBAL) {
                        everywhere.add(privilege);
                    } else if (depth == LOCAL || depth == DEEP) {
                        reached.add(of);
                        if (depth == DEEP) {
                            tops.computeIfAbsent(privilege, first -> new HashSet<>())
                                    .add(of);
                        }
                    }
                }
            }
        }

        Optional<UUID> user() {
            return Optional.ofNullable(user);
        }

        List<UUID> owners() {
            return owners;
        }

        /** Adds the units below those, by the children of each. */
        void deepen(Map<UUID, List<UUID>> children) {
            tops.forEach((privilege, units) -> units.forEach(top -> below(top, children, this.units.get(privilege))));
        }

        private static void below(UUID top, Map<UUID, List<UUID>> children, Set<UUID> found) {
            found.add(top);
            children.getOrDefault(top, List.of()).forEach(child -> below(child, children, found));
        }

        /** @throws Refusal for a user who is not there, or disabled */
        Standing standing(SenderLookup.Sender sender) {
            if (user == null) {
                throw sender.byToken() ? Refusal.unknownUser() : Refusal.unknownCaller(sender.id());
            }
            if (disabled) {
                throw Refusal.disabled(sender.id());
            }
            Map<AskedPrivilege, Reach> reaches = new EnumMap<>(AskedPrivilege.class);
            units.forEach((privilege, reached) -> reaches.put(
                    privilege, everywhere.contains(privilege) ? Reach.EVERYTHING : new Reach(false, reached)));
            Optional<UUID> onBehalf = sender.byToken() ? Optional.empty() : Optional.of(Standing.ADMINISTRATOR);
            return new Standing(user, onBehalf, owners, reaches);
        }
    }
}
