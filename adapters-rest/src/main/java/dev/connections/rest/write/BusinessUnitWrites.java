package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.security.ManageBusinessUnits;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.payload.Payload;
import java.util.Optional;
import java.util.UUID;

/** Business units. */
final class BusinessUnitWrites implements EntityWrites.OfChangeable {

    private final ManageBusinessUnits businessUnits;

    BusinessUnitWrites(ManageBusinessUnits businessUnits) {
        this.businessUnits = businessUnits;
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        return businessUnits
                .create(
                        payload.value("businessunitid", UUID.class).map(BusinessUnit.Id::new),
                        name(payload).orElse(""),
                        parent(payload),
                        caller)
                .id()
                .value();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        return businessUnits.save(new BusinessUnit.Id(id), name(payload), parent(payload), precondition, caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        businessUnits.delete(new BusinessUnit.Id(id), precondition, caller);
    }

    private static Optional<String> name(Payload payload) {
        return payload.required("name", String.class);
    }

    private static Optional<BusinessUnit.Id> parent(Payload payload) {
        return payload.required("parentbusinessunitid", RecordRef.class)
                .map(parent -> new BusinessUnit.Id(parent.id()));
    }
}
