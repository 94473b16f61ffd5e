package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The columns of the owner of a row. */
@MappedSuperclass
public abstract class OwnedRow extends StampedRow {

    @Column(name = "owner_type_code", nullable = false)
    public int ownerTypeCode;

    @Column(name = "owner_id", nullable = false)
    public UUID ownerId = Unset.ID;

    @Column(name = "owning_business_unit_id", nullable = false)
    public UUID owningBusinessUnitId = Unset.ID;
}
