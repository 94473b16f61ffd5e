package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.security.BusinessUnitFacts;
import dev.connections.application.security.ManageBusinessUnits;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.payload.Payload;
import java.util.Optional;
import java.util.UUID;

/** Business units. */
final class BusinessUnitWrites implements EntityWrites.OfChangeable {

    private final ManageBusinessUnits businessUnits;
    private final EntityDefinition entity;

    BusinessUnitWrites(ManageBusinessUnits businessUnits, EntityDefinition entity) {
        this.businessUnits = businessUnits;
        this.entity = entity;
    }

    @Override
    public UUID create(Payload payload, Caller caller) {
        Optional<BusinessUnit.Id> id =
                payload.value("businessunitid", UUID.class).map(BusinessUnit.Id::new);
        return businessUnits.create(id, facts(payload), caller).id().value();
    }

    @Override
    public Saved save(UUID id, Payload payload, Precondition precondition, Caller caller) {
        return businessUnits.save(new BusinessUnit.Id(id), facts(payload), precondition, caller);
    }

    @Override
    public void delete(UUID id, Precondition precondition, Caller caller) {
        businessUnits.delete(new BusinessUnit.Id(id), precondition, caller);
    }

    private BusinessUnitFacts facts(Payload payload) {
        return new BusinessUnitFacts(
                payload.required("name", String.class),
                payload.required("parentbusinessunitid", RecordRef.class)
                        .map(parent -> new BusinessUnit.Id(parent.id())),
                payload.carried(entity));
    }
}
