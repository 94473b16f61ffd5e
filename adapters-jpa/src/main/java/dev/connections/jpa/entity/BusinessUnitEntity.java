package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business unit. */
@Entity(name = "BusinessUnit")
@Table(name = "business_unit")
public class BusinessUnitEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(length = 160, nullable = false)
    public String name = "";

    @Column(name = "parent_id")
    public @Nullable UUID parentId;

    @Column(name = "version_number", insertable = false, updatable = false)
    public long version;
}
