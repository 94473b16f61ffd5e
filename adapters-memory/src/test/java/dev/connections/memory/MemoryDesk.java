package dev.connections.memory;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Ports;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The use cases of records over a store in memory, for tests of what they do with the values of attributes. */
final class MemoryDesk {

    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
    private static final Stamp NOW = Administrator.CALLER.stamp(FIXED.instant());
    private static final RecordRef ADMINISTRATOR = Administrator.USER.record();

    static final RecordType APPOINTMENT = type("appointment");
    static final RecordType INVITE_REDEMPTION = type("adx_inviteredemption");
    static final RecordType KNOWLEDGE_ARTICLE = type("knowledgearticle");
    static final RecordType TASK = type("task");
    static final RecordType TERRITORY = type("territory");

    final Application application;
    private final Ports ports;

    MemoryDesk() {
        this(Rules.standard());
    }

    MemoryDesk(Rules rules) {
        ports = InMemoryStore.of(rules.recordTypes()).ports(FIXED);
        application = Application.of(ports, rules);
        application.installation().prepare();
    }

    private static RecordType type(String logicalName) {
        return RecordTypes.standard().named(logicalName).orElseThrow();
    }

    /** Makes a record as the administrator. */
    RecordRef record(RecordType type, String name, AttributeChanges values) {
        return record(type, name, values, Administrator.CALLER);
    }

    RecordRef record(RecordType type, String name, AttributeChanges values, Caller caller) {
        return application
                .records()
                .create(NewRecord.of(type, name).with(values), caller)
                .ref();
    }

    /** A record as older versions kept it: with a name, and without values of other attributes. */
    RecordRef olderRecord(RecordType type, String name) {
        RecordRef row = new RecordRef(type, UUID.randomUUID());
        ports.unitOfWork().perform(() -> {
            ports.records()
                    .add(Participant.create(row, name, find(ADMINISTRATOR).ownership(), NOW));
            return row;
        });
        return row;
    }

    /** Changes a record as the administrator. */
    void change(RecordRef row, AttributeChanges values) {
        application.records().update(RecordUpdate.set(row, values), Administrator.CALLER);
    }

    /** All values of the record that are carried by name. */
    AttributeValues valuesOf(RecordRef row) {
        EntityDefinition entity =
                application.entities().named(row.type().logicalName()).orElseThrow();
        return ports.attributes()
                .of(
                        row,
                        entity.attributes().stream()
                                .map(attribute -> attribute.logicalName())
                                .toList());
    }

    Participant find(RecordRef row) {
        return ports.records().find(row).orElseThrow();
    }

    boolean has(RecordRef row) {
        return ports.records().find(row).isPresent();
    }

    /** A user who has these rights on these types everywhere, and no other. */
    Caller userWith(List<RecordType> types, AccessRight... rights) {
        RecordRef user = record(RecordTypes.SYSTEM_USER, "Priya Nair", AttributeChanges.NONE);
        Principal.User principal = new Principal.User(user.id());
        Map<Privilege, PrivilegeDepth> privileges = types.stream()
                .flatMap(type -> Arrays.stream(rights).map(right -> Privilege.of(right, type)))
                .collect(Collectors.toMap(privilege -> privilege, privilege -> PrivilegeDepth.GLOBAL));
        SecurityRole.Id role = application
                .securityRoles()
                .create(Optional.empty(), "Some rights", Optional.empty(), Administrator.CALLER)
                .id();
        application.securityRoles().addPrivileges(role, privileges, Administrator.CALLER);
        application.roleAssignments().assign(role, principal, Administrator.CALLER);
        return Caller.of(principal);
    }

    /** Values by the names of their attributes: name, value, name, value. A null takes the value away. */
    static AttributeChanges values(Object... namesAndValues) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], Optional.ofNullable(namesAndValues[i + 1]));
        }
        return new AttributeChanges(values);
    }
}
