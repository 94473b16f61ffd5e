package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What one principal may do with one record, a row of a connection included. */
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

    @Column(name = "access_rights_mask", nullable = false)
    public int accessRightsMask;
}
