package dev.connections.peers.spring;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.data.rest.core.annotation.HandleBeforeCreate;
import org.springframework.data.rest.core.annotation.RepositoryEventHandler;
import org.springframework.stereotype.Component;

/** Completes a new connection and gives it its other row. */
@Component
@RepositoryEventHandler
public class Twins {

    private static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ROOT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final int USER = 8;

    private final ContactRepository contacts;

    Twins(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /** Before the row is inserted. */
    @HandleBeforeCreate
    public void complete(ConnectionItem row) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        ConnectionItem twin = new ConnectionItem();
        twin.record1TypeCode = row.record2TypeCode;
        twin.record1Id = row.record2Id;
        twin.role1Id = row.role2Id;
        twin.record2TypeCode = row.record1TypeCode;
        twin.record2Id = row.record1Id;
        twin.role2Id = row.role1Id;
        twin.description = row.description;
        stamp(row, now, true);
        stamp(twin, now, false);
        row.relatedConnectionId = twin.id;
        twin.relatedConnectionId = row.id;
        row.twin = twin;
    }

    private void stamp(ConnectionItem row, OffsetDateTime now, boolean master) {
        row.id = UUID.randomUUID();
        row.master = master;
        row.name = contacts.findById(row.record2Id).map(contact -> contact.name).orElse(null);
        row.statusCode = 1;
        row.ownerTypeCode = USER;
        row.ownerId = ADMINISTRATOR;
        row.owningBusinessUnitId = ROOT;
        row.createdOn = now;
        row.createdById = ADMINISTRATOR;
        row.modifiedOn = now;
        row.modifiedById = ADMINISTRATOR;
        row.makeFresh();
    }
}
