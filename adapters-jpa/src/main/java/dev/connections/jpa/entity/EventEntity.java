package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event that waits to be delivered. */
@Entity(name = "ConnectionEvent")
@Table(name = "connection_event")
public class EventEntity {

    @Id
    public UUID id = Unset.ID;

    /** The simple name of the event's type, such as {@code Connected}. */
    @Column(length = 40, nullable = false, updatable = false)
    public String type = "";

    @Column(name = "row_id", nullable = false, updatable = false)
    public UUID rowId = Unset.ID;

    @Column(name = "twin_id", nullable = false, updatable = false)
    public UUID twinId = Unset.ID;

    @Column(name = "occurred_on", nullable = false, updatable = false)
    public Instant occurredOn = Instant.EPOCH;

    /** The event's facts as one JSON object: the longest part is a description of 2,000 escaped characters. */
    @Column(length = 20_000, nullable = false, updatable = false)
    public String payload = "";
}
