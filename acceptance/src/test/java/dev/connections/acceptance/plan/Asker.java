package dev.connections.acceptance.plan;

import static dev.connections.acceptance.plan.MillionConnections.id;

import dev.connections.acceptance.workload.Organisation;
import dev.connections.application.access.Administrator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who asks among the million connections, each for a way in which rows come to be seen. */
enum Asker {
    /** Sees everything. */
    ADMINISTRATOR(42),
    /** Sees a twentieth of all rows, which are those of a unit and the ward below it, and some that are shared. */
    ORDINARY_USER(42),
    /** Sees the 16 connections that they own, and 20 contacts. */
    USER_OF_FEW_ROWS(98),
    /** Sees 100,000 connections that are shared with them, and owns none. */
    USER_OF_MANY_SHARES(99);

    private static final int USER = 8;
    private static final int ACCOUNT = 1;
    private static final int CONTACT = 2;
    private static final int CONNECTION = 3234;

    /** The company with 100,000 connections. */
    private static final int HUB = 7000;

    private static final String OWN_ROWS_ONLY = "d0d0d0d0-0000-4000-8000-000000000003";

    private final int number;

    /** @param number of the user, or of the one whose rows the administrator asks for */
    Asker(int number) {
        this.number = number;
    }

    /** Makes those who are not there yet. */
    static void makeUsers(Organisation organisation) {
        organisation.role(
                OWN_ROWS_ONLY, "prvReadConnection:Basic", "prvReadContact:Basic", "prvReadConnectionRole:Global");
        for (Asker asker : List.of(USER_OF_FEW_ROWS, USER_OF_MANY_SHARES)) {
            organisation.user(
                    asker.user(), asker.name(), Administrator.ROOT.id().toString());
            organisation.giveToUser(asker.user(), OWN_ROWS_ONLY);
        }
    }

    /** Those headers, and the one that says who asks. */
    String[] headers(String... others) {
        return Stream.concat(
                        this == ADMINISTRATOR ? Stream.empty() : Stream.of("MSCRMCallerID", user()),
                        Arrays.stream(others))
                .toArray(String[]::new);
    }

    /** What its reads are about. */
    Map<String, String> asksAbout() {
        String contact = id(CONTACT, this == ORDINARY_USER ? 170_170 : 98).toString();
        return Map.ofEntries(
                Map.entry("connection", id(CONNECTION, connection()).toString()),
                Map.entry("contact", contact),
                Map.entry("record", contact),
                Map.entry("hub", id(ACCOUNT, HUB).toString()),
                Map.entry("common", "Role 0"),
                Map.entry("rare", "Role 49"),
                Map.entry("fullname", "Ann Lee 64"),
                Map.entry("prefix", "Ann Lee 64"),
                Map.entry("infix", "9876"),
                Map.entry("me", user()),
                Map.entry("page", "50"));
    }

    /** A connection that it sees. */
    private long connection() {
        return switch (this) {
            case ADMINISTRATOR, ORDINARY_USER -> 2 * 5003;
            case USER_OF_FEW_ROWS -> 2 * 62_500;
            case USER_OF_MANY_SHARES -> 2 * 3;
        };
    }

    private String user() {
        return id(USER, number).toString();
    }
}
