package dev.connections.domain.access;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The catalogue of privileges: for each kind of record the rights that one can have on it, and those that are about no
 * records.
 */
public final class Privileges {

    /** The rights on organisation-owned records. */
    private static final Set<AccessRight> ON_UNOWNED =
            EnumSet.complementOf(EnumSet.of(AccessRight.ASSIGN, AccessRight.SHARE));

    /** Besides the record types. */
    private static final List<RecordType> KEPT = List.of(
            RecordTypes.CONNECTION,
            RecordTypes.CONNECTION_ROLE,
            RecordTypes.TRANSACTION_CURRENCY,
            RecordTypes.BUSINESS_UNIT,
            RecordTypes.ROLE,
            RecordTypes.USER_SETTINGS,
            RecordTypes.PRINCIPAL_OBJECT_ACCESS,
            RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS,
            RecordTypes.ASYNC_OPERATION,
            RecordTypes.SYNC_ERROR);

    private final Map<UUID, Privilege> byId = new LinkedHashMap<>();

    private Privileges(Stream<Privilege> privileges) {
        privileges.forEach(privilege -> byId.put(privilege.id(), privilege));
    }

    /** The privileges that there are for these record types and what is kept beside them. */
    public static Privileges of(RecordTypes types) {
        Stream<Privilege> onRecords = Stream.concat(KEPT.stream(), types.all().stream())
                .filter(type -> type.family() != RecordType.Family.ACTIVITY)
                .flatMap(Privileges::on);
        Stream<Privilege> onNone = Stream.of(new Privilege.Impersonation(), new Privilege.SecuredAttributes());
        return new Privileges(Stream.concat(onRecords, onNone));
    }

    private static Stream<Privilege> on(RecordType type) {
        return Stream.of(AccessRight.values())
                .filter(right -> exists(right, type))
                .map(right -> Privilege.of(right, type));
    }

    /**
     * Organisation-owned records are neither assigned nor shared; but security roles are assigned to users and teams.
     */
    private static boolean exists(AccessRight right, RecordType type) {
        return !Privilege.of(right, type).isOrganisationWide()
                || ON_UNOWNED.contains(right)
                || (right == AccessRight.ASSIGN && type.equals(RecordTypes.ROLE));
    }

    /** All of them. */
    public Collection<Privilege> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The privilege of that id. */
    public Optional<Privilege> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The privilege of that name, such as {@code prvReadConnection}. */
    public Optional<Privilege> named(String name) {
        return byId.values().stream()
                .filter(privilege -> privilege.name().equals(name))
                .findFirst();
    }
}
