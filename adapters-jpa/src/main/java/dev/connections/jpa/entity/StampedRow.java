package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns that tell who made and changed a row, and when; and its version, which the database assigns. */
@MappedSuperclass
public abstract class StampedRow {

    @Column(name = "created_on", nullable = false, updatable = false)
    public Instant createdOn = Instant.EPOCH;

    @Column(name = "created_by_id", nullable = false, updatable = false)
    public UUID createdById = Unset.ID;

    @Column(name = "created_on_behalf_by_id", updatable = false)
    public @Nullable UUID createdOnBehalfById;

    @Column(name = "modified_on", nullable = false)
    public Instant modifiedOn = Instant.EPOCH;

    @Column(name = "modified_by_id", nullable = false)
    public UUID modifiedById = Unset.ID;

    @Column(name = "modified_on_behalf_by_id")
    public @Nullable UUID modifiedOnBehalfById;

    /** The next number of the database's one sequence, by the column's default and by every update. */
    @Column(name = "version_number", insertable = false, updatable = false)
    public long version;
}
