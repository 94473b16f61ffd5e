package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection role, without its matches and restrictions. */
@Entity(name = "ConnectionRole")
@Table(name = "connection_role")
public class RoleEntity extends StampedRow {

    @Id
    public UUID id = Unset.ID;

    @Column(length = 100, nullable = false)
    public String name = "";

    @Column(length = 1_000)
    public @Nullable String description;

    public @Nullable Integer category;

    @Column(name = "state_code", nullable = false)
    public int stateCode;

    @Column(name = "status_code", nullable = false)
    public int statusCode;
}
