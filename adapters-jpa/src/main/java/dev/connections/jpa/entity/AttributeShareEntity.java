package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A secured attribute of one row, shared with a principal. */
@Entity(name = "AttributeShare")
@Table(name = "principal_object_attribute_access")
public class AttributeShareEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "attribute_id", nullable = false)
    public UUID attributeId = Unset.ID;

    @Column(name = "object_id", nullable = false)
    public UUID objectId = Unset.ID;

    @Column(name = "principal_type_code", nullable = false)
    public int principalTypeCode;

    @Column(name = "principal_id", nullable = false)
    public UUID principalId = Unset.ID;

    @Column(name = "read_access", nullable = false)
    public boolean readAccess;

    @Column(name = "update_access", nullable = false)
    public boolean updateAccess;

    @Column(name = "version_number", insertable = false, updatable = false)
    public long version;
}
