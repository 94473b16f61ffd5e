package dev.connections.benchmarks.floor;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions that measured lists of connections are asked with. */
sealed interface ConnectionFilter {

    /** All rows. */
    record None() implements ConnectionFilter {}

    /** Those that begin at a record. */
    record OfRecord(UUID record) implements ConnectionFilter {}

    /** Those of an owner. */
    record OfOwner(UUID owner) implements ConnectionFilter {}

    /** Those whose near side is in a role of that name, in lower case. */
    record InRole(String name) implements ConnectionFilter {}

    Pattern BY_ID = Pattern.compile("_(record1id|ownerid)_value eq ([0-9a-f-]{36})");
    Pattern BY_ROLE = Pattern.compile("record1roleid/name eq '([^']*)'");

    static ConnectionFilter parse(String filter) {
        if (filter.isEmpty()) {
            return new None();
        }
        Matcher id = BY_ID.matcher(filter);
        if (id.matches()) {
            UUID given = UUID.fromString(id.group(2));
            return id.group(1).equals("ownerid") ? new OfOwner(given) : new OfRecord(given);
        }
        Matcher role = BY_ROLE.matcher(filter);
        if (role.matches()) {
            return new InRole(role.group(1).toLowerCase(Locale.ROOT));
        }
        throw Refusal.unknownRequest("a list with $filter=" + filter);
    }
}
