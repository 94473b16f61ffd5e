package dev.connections.peers.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A connection role, for the condition on its name. */
@Entity
@Table(name = "connection_role")
public class RoleRow {

    @Id
    public UUID id;

    public String name;
}
