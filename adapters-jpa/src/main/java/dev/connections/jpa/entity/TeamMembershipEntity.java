package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A user in a team. */
@Entity(name = "TeamMembership")
@Table(name = "team_membership")
public class TeamMembershipEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "team_id", nullable = false, updatable = false)
    public UUID teamId = Unset.ID;

    @Column(name = "user_id", nullable = false, updatable = false)
    public UUID userId = Unset.ID;
}
