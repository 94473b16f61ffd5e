package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A privilege. */
@Entity(name = "Privilege")
@Table(name = "privilege")
public class PrivilegeEntity {

    @Id
    public UUID id = Unset.ID;

    @Column(length = 100, nullable = false, updatable = false)
    public String name = "";

    @Column(name = "access_right", nullable = false, updatable = false)
    public int accessRight;
}
