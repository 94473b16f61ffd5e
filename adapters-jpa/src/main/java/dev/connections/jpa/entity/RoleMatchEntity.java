package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Two roles that match, in the order into which the domain brings them. */
@Entity(name = "ConnectionRoleMatch")
@Table(name = "connection_role_match")
public class RoleMatchEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "lower_role_id", nullable = false, updatable = false)
    public UUID lowerRoleId = Unset.ID;

    @Column(name = "upper_role_id", nullable = false, updatable = false)
    public UUID upperRoleId = Unset.ID;
}
