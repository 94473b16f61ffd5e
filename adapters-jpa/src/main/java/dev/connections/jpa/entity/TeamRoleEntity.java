package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A role that a team has. */
@Entity(name = "TeamRole")
@Table(name = "team_role")
public class TeamRoleEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "team_id", nullable = false, updatable = false)
    public UUID teamId = Unset.ID;

    @Column(name = "role_id", nullable = false, updatable = false)
    public UUID roleId = Unset.ID;
}
