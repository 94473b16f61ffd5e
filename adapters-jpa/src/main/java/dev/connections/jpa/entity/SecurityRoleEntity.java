package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A security role, without its privileges. */
@Entity(name = "SecurityRole")
@Table(name = "security_role")
public class SecurityRoleEntity extends StampedRow {

    @Id
    public UUID id = Unset.ID;

    @Column(length = 100, nullable = false)
    public String name = "";

    @Column(name = "business_unit_id", nullable = false, updatable = false)
    public UUID businessUnitId = Unset.ID;
}
