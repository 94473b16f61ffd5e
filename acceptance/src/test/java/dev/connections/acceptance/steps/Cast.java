package dev.connections.acceptance.steps;

import dev.connections.application.access.Administrator;
import dev.connections.domain.access.Principal;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The records and users of a scenario, by the names that it gives them. */
final class Cast {

    private static final String NOTHING = "nothing";

    private final Map<String, RecordRef> records = new HashMap<>();
    private final Map<String, ConnectionRoleId> roles = new HashMap<>();
    private final Map<String, CurrencyId> currencies = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    Cast() {
        enter(Administrator.NAME, Administrator.USER.record());
    }

    void enter(String name, RecordRef record) {
        records.put(name, record);
        names.put(record.id(), name);
    }

    void enter(String name, ConnectionRoleId role) {
        roles.put(name, role);
        names.put(role.value(), name);
    }

    void enter(String name, CurrencyId currency) {
        currencies.put(name, currency);
        names.put(currency.value(), name);
    }

    RecordRef record(String name) {
        return found(records, name);
    }

    ConnectionRoleId role(String name) {
        return found(roles, name);
    }

    CurrencyId currency(String name) {
        return found(currencies, name);
    }

    Principal principal(String name) {
        RecordRef record = record(name);
        if (record.type().equals(RecordTypes.SYSTEM_USER)) {
            return new Principal.User(record.id());
        } else if (record.type().equals(RecordTypes.TEAM)) {
            return new Principal.Team(record.id());
        }
        throw new IllegalArgumentException(name + " is neither a user nor a team.");
    }

    /** The name by which the scenario knows that id. */
    String nameOf(UUID id) {
        return names.getOrDefault(id, "an unknown record (" + id + ")");
    }

    String nameOf(Optional<UUID> id) {
        return id.map(this::nameOf).orElse(NOTHING);
    }

    /** What a cell of a table says: {@code nothing}, or something. */
    static Optional<String> said(String cell) {
        return cell.equals(NOTHING) ? Optional.empty() : Optional.of(cell);
    }

    private static <T> T found(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The scenario has not introduced '" + name + "', only " + all.keySet()));
    }
}
