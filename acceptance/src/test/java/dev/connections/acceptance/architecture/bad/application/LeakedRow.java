package dev.connections.acceptance.architecture.bad.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A framework in the kernel, and an entity outside the adapter for the store. */
@Entity
public class LeakedRow {

    @Id
    private final long id = 1;

    /** The key. */
    public long id() {
        return id;
    }
}
