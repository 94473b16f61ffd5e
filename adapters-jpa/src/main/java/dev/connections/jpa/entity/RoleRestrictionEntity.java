package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A record type that a role is restricted to. */
@Entity(name = "ConnectionRoleRestriction")
@Table(name = "connection_role_restriction")
public class RoleRestrictionEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "role_id", nullable = false, updatable = false)
    public UUID roleId = Unset.ID;

    @Column(name = "object_type_code", nullable = false, updatable = false)
    public int objectTypeCode;

    /** The logical name of the type: what queries ask for. */
    @Column(name = "object_type_name", nullable = false, updatable = false, length = 128)
    public String objectTypeName = "";

    @Column(name = "version_number", insertable = false, updatable = false)
    public long version;
}
