package dev.connections.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Rows that are the same in each store: an organisation, records of different owners, connections and shares. */
final class SmallStore {

    static final int CONTACTS = 60;

    /** The first contacts, at which all connections without a company begin. */
    static final int HUBS = 7;

    static final UUID ADMINISTRATOR = Standing.ADMINISTRATOR;
    static final UUID USER = id(0xA, 1);
    static final UUID TEAM = id(0xA, 9);
    static final UUID COLLEAGUE = id(0xA, 2);

    private static final UUID ROOT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID NORTH = id(0xB, 1);
    private static final UUID LABORATORY = id(0xB, 2);
    private static final UUID SOUTH = id(0xB, 3);
    private static final List<UUID> UNITS = List.of(ROOT, NORTH, LABORATORY, SOUTH, SOUTH);
    private static final List<UUID> OWNERS =
            List.of(ADMINISTRATOR, COLLEAGUE, COLLEAGUE, USER, ADMINISTRATOR, TEAM, COLLEAGUE);
    private static final OffsetDateTime BEGIN = OffsetDateTime.of(2026, 1, 5, 8, 0, 0, 0, ZoneOffset.UTC);
    private static final int PAIRS = 150;

    private final Connection connection;

    private SmallStore(Connection connection) {
        this.connection = connection;
    }

    static UUID id(int kind, int number) {
        return new UUID(((long) kind << 48) | 0x4000L, Long.MIN_VALUE | number);
    }

    static UUID contact(int number) {
        return id(0xC, number);
    }

    static UUID role(int number) {
        return id(0xD, number);
    }

    static UUID connection(int number) {
        return id(0xE, number);
    }

    static void fill(Connection connection) throws SQLException {
        SmallStore store = new SmallStore(connection);
        connection.setAutoCommit(false);
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        if (h2) {
            store.execute("set referential_integrity false");
        }
        store.organisation();
        store.roles();
        store.records();
        for (int number = 0; number < PAIRS; number++) {
            store.pair(number);
        }
        store.shares();
        if (h2) {
            store.execute("set referential_integrity true");
        }
        connection.setAutoCommit(true);
    }

    private void organisation() throws SQLException {
        unit(NORTH, "North", ROOT);
        unit(LABORATORY, "Laboratory", NORTH);
        unit(SOUTH, "South", ROOT);
        user(USER, "Una", NORTH);
        principal(8, COLLEAGUE, "Carl", SOUTH);
        principal(9, TEAM, "Support", SOUTH);
        run("update participant set identity_object_id = id where id = ?", ADMINISTRATOR);
        run("insert into team_membership (id, team_id, user_id) values (?, ?, ?)", id(0xF1, 1), TEAM, USER);
        UUID clerk = id(0xF2, 1);
        UUID support = id(0xF2, 2);
        securityRole(clerk, "Clerk");
        securityRole(support, "Support");
        assign(id(0xF3, 1), USER, clerk);
        run("insert into team_role (id, team_id, role_id) values (?, ?, ?)", id(0xF3, 2), TEAM, support);
        for (String name : List.of("ReadConnection", "WriteConnection", "ShareConnection", "DeleteConnection")) {
            grant(clerk, name, 1);
        }
        for (String name : List.of("CreateConnection", "AppendConnection")) {
            grant(clerk, name, 2);
        }
        for (String name : List.of("ReadContact", "AppendToContact")) {
            grant(clerk, name, 4);
        }
        for (String name : List.of("ReadConnectionRole", "AppendToConnectionRole", "ReadUser")) {
            grant(clerk, name, 8);
        }
        grant(support, "ReadConnection", 2);
        FurtherUsers.fill(this, SOUTH, clerk);
    }

    /** A user who signs in with its id. */
    void user(UUID id, String name, UUID unit) throws SQLException {
        principal(8, id, name, unit);
        run("update participant set identity_object_id = id where id = ?", id);
    }

    /** Gives a security role to a user. */
    void assign(UUID id, UUID user, UUID role) throws SQLException {
        run("insert into user_role (id, user_id, role_id) values (?, ?, ?)", id, user, role);
    }

    void unit(UUID id, String name, UUID parent) throws SQLException {
        run("insert into business_unit (id, name, parent_id) values (?, ?, ?)", id, name, parent);
    }

    private void principal(int type, UUID id, String name, UUID unit) throws SQLException {
        record(type, id, name, type, id, unit);
        run("update participant set principal_id = id where id = ?", id);
    }

    void securityRole(UUID id, String name) throws SQLException {
        run(
                "insert into security_role (id, name, business_unit_id, created_on, created_by_id, modified_on,"
                        + " modified_by_id) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                name,
                ROOT,
                BEGIN,
                ADMINISTRATOR,
                BEGIN,
                ADMINISTRATOR);
    }

    void grant(UUID role, String privilege, int depth) throws SQLException {
        run(
                "insert into role_privilege (id, role_id, privilege_id, depth_mask)"
                        + " select cast(? as uuid), cast(? as uuid), id, cast(? as int) from privilege where name = ?",
                UUID.nameUUIDFromBytes((role + privilege).getBytes(StandardCharsets.UTF_8)),
                role,
                depth,
                "prv" + privilege);
    }

    /** Doctors and patients match, colleagues match each other, and employers are accounts. */
    private void roles() throws SQLException {
        int number = 0;
        for (String name : List.of("Doctor", "Patient", "Colleague", "Employer", "Employee")) {
            run(
                    "insert into connection_role (id, name, state_code, status_code, created_on, created_by_id, modified_on,"
                            + " modified_by_id) values (?, ?, 0, 1, ?, ?, ?, ?)",
                    role(++number),
                    name,
                    BEGIN,
                    ADMINISTRATOR,
                    BEGIN,
                    ADMINISTRATOR);
        }
        run(
                "insert into connection_role_match (id, lower_role_id, upper_role_id) values (?, ?, ?)",
                id(0xF4, 1),
                role(1),
                role(2));
        run(
                "insert into connection_role_match (id, lower_role_id, upper_role_id) values (?, ?, ?)",
                id(0xF4, 2),
                role(4),
                role(5));
        restriction(1, role(4), 1, "account");
        restriction(2, role(1), 2, "contact");
        restriction(3, role(2), 2, "contact");
    }

    private void restriction(int number, UUID role, int type, String name) throws SQLException {
        run(
                "insert into connection_role_restriction (id, role_id, object_type_code, object_type_name) values (?, ?, ?, ?)",
                id(0xF5, number),
                role,
                type,
                name);
    }

    private void records() throws SQLException {
        List<String> names = List.of("Ann", "ben", "Çelik", "Dora", "annika", "Bernd");
        for (int number = 1; number <= CONTACTS; number++) {
            UUID owner = OWNERS.get(number % OWNERS.size());
            record(
                    2,
                    contact(number),
                    names.get(number % names.size()) + " " + number,
                    owner.equals(TEAM) ? 9 : 8,
                    owner,
                    UNITS.get(number % UNITS.size()));
        }
        for (int number = 1; number <= 3; number++) {
            record(1, id(0xACC, number), "Company " + number, 8, ADMINISTRATOR, ROOT);
        }
    }

    private void record(int type, UUID id, String name, int ownerType, UUID owner, UUID unit) throws SQLException {
        run(
                "insert into participant (object_type_code, id, family_code, name, owner_type_code, owner_id,"
                        + " owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                type,
                id,
                type,
                name,
                ownerType,
                owner,
                unit,
                BEGIN,
                ADMINISTRATOR,
                BEGIN.plusHours(1),
                ADMINISTRATOR);
    }

    /** Every fifth pair begins at a company, every eleventh is inactive, every seventh ends. */
    private void pair(int number) throws SQLException {
        UUID far = contact(2 + number % (CONTACTS - 1));
        boolean company = number % 5 == 0;
        UUID near = company ? id(0xACC, 1 + number % 3) : contact(1 + number / 3 % HUBS);
        if (near.equals(far)) {
            return;
        }
        int nearRole = company ? 4 : number % 2 == 0 ? 1 : 3;
        int farRole = company ? 5 : number % 2 == 0 ? 2 : 3;
        UUID master = connection(number);
        UUID twin = id(0xE1, number);
        row(number, master, twin, true, company ? 1 : 2, near, nearRole, 2, far, farRole);
        row(number, twin, master, false, 2, far, farRole, company ? 1 : 2, near, nearRole);
    }

    private void row(
            int number,
            UUID id,
            UUID twin,
            boolean master,
            int type1,
            UUID record1,
            int role1,
            int type2,
            UUID record2,
            int role2)
            throws SQLException {
        UUID owner = OWNERS.get((number + (master ? 0 : 3)) % OWNERS.size());
        OffsetDateTime created = BEGIN.plusMinutes(number * 37L % 101 * 13);
        run(
                "insert into connection (id, related_connection_id, is_master, name, record1_type_code, record1_id, role1_id,"
                        + " record2_type_code, record2_id, role2_id, description, effective_end, state_code, status_code,"
                        + " owner_type_code, owner_id, owning_business_unit_id, created_on, created_by_id, modified_on,"
                        + " modified_by_id) values (?, ?, ?, (select name from participant where id = ?), ?, ?, ?, ?, ?, ?, ?,"
                        + " cast(? as date), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                twin,
                master,
                record2,
                type1,
                record1,
                role(role1),
                type2,
                record2,
                role(role2),
                number % 3 == 0 ? null : "Pair \"" + number + "\"",
                number % 7 == 0 ? "2027-03-0" + (1 + number % 9) : null,
                number % 11 == 0 ? 1 : 0,
                number % 11 == 0 ? 2 : 1,
                owner.equals(TEAM) ? 9 : 8,
                owner,
                UNITS.get(number / 2 % UNITS.size()),
                created,
                ADMINISTRATOR,
                created.plusDays(1),
                COLLEAGUE);
    }

    private void shares() throws SQLException {
        int number = 0;
        for (int pair : List.of(1, 8, 22, 29, 43, 57)) {
            share(++number, 3234, "connection", connection(pair), pair % 2 == 0 ? TEAM : USER, pair == 8 ? 2 : 3);
        }
        share(++number, 2, "contact", contact(3), USER, 17);
        share(++number, 2, "contact", contact(10), USER, 1);
    }

    private void share(int number, int type, String name, UUID row, UUID with, int mask) throws SQLException {
        boolean team = with.equals(TEAM);
        run(
                "insert into principal_object_access (id, object_type_code, object_id, object_type_name, connection_id,"
                        + " record_type_code, principal_type_code, principal_id, principal_type_name, access_rights_mask,"
                        + " changed_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id(0xF6, number),
                type,
                row,
                name,
                type == 3234 ? row : null,
                type == 3234 ? null : type,
                team ? 9 : 8,
                with,
                team ? "team" : "systemuser",
                mask,
                BEGIN);
    }

    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    void run(String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
