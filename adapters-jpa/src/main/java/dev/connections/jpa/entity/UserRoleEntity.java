package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A role that a user has. */
@Entity(name = "UserRole")
@Table(name = "user_role")
public class UserRoleEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "user_id", nullable = false, updatable = false)
    public UUID userId = Unset.ID;

    @Column(name = "role_id", nullable = false, updatable = false)
    public UUID roleId = Unset.ID;
}
