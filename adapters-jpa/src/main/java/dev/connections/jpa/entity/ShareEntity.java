package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rights of one principal on one record, which may be a connection row. */
@Entity(name = "Share")
@Table(name = "principal_object_access")
@IdClass(ShareKey.class)
public class ShareEntity {

    @Id
    @Column(name = "object_type_code")
    public int objectTypeCode;

    @Id
    @Column(name = "object_id")
    public UUID objectId = Unset.ID;

    @Id
    @Column(name = "principal_type_code")
    public int principalTypeCode;

    @Id
    @Column(name = "principal_id")
    public UUID principalId = Unset.ID;

    /** The row of a connection that is shared; null for a record. The foreign key of the share to its row. */
    @Column(name = "connection_id", updatable = false)
    public @Nullable UUID connectionId;

    /**
     * The type of the record that is shared; null for a row of a connection. Part of the foreign key of the share to
     * its record.
     */
    @Column(name = "record_type_code", updatable = false)
    public @Nullable Integer recordTypeCode;

    /** What queries know the share by. */
    @Column(nullable = false, updatable = false)
    public UUID id = Unset.ID;

    @Column(name = "object_type_name", length = 128, updatable = false)
    public @Nullable String objectTypeName;

    @Column(name = "principal_type_name", length = 128, updatable = false)
    public @Nullable String principalTypeName;

    @Column(name = "access_rights_mask", nullable = false)
    public int accessRightsMask;

    @Column(name = "changed_on", nullable = false)
    public Instant changedOn = Instant.EPOCH;

    @Column(name = "version_number", insertable = false, updatable = false)
    public long version;
}
