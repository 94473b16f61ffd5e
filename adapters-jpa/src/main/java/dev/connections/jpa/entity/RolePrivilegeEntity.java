package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A privilege in a role, with the bit of its depth. */
@Entity(name = "RolePrivilege")
@Table(name = "role_privilege")
public class RolePrivilegeEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "role_id", nullable = false, updatable = false)
    public UUID roleId = Unset.ID;

    @Column(name = "privilege_id", nullable = false, updatable = false)
    public UUID privilegeId = Unset.ID;

    @Column(name = "depth_mask", nullable = false)
    public int depthMask;
}
