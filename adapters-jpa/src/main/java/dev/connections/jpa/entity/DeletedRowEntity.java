package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row that is gone. */
@Entity(name = "DeletedRow")
@Table(name = "deleted_row")
public class DeletedRowEntity {

    /** The version of the deletion: the next number of the sequence that gives rows their versions. */
    @Id
    @Column(name = "version_number")
    public long version;

    @Column(name = "object_type_code", nullable = false, updatable = false)
    public int objectTypeCode;

    /** The code of the type whose set listed the row besides its own: the base of a family, or its own code. */
    @Column(name = "family_code", nullable = false, updatable = false)
    public int familyCode;

    @Column(name = "row_id", nullable = false, updatable = false)
    public UUID rowId = Unset.ID;

    @Column(name = "deleted_on", nullable = false, updatable = false)
    public Instant deletedOn = Instant.EPOCH;
}
