package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work that the system does by itself. */
@Entity(name = "Job")
@Table(name = "async_operation")
public class JobEntity extends OwnedRow {

    @Id
    public UUID id = Unset.ID;

    @Column(name = "operation_type", nullable = false)
    public int operationType;

    @Column(length = 256, nullable = false)
    public String name = "";

    @Column(name = "state_code", nullable = false)
    public int stateCode;

    @Column(name = "status_code", nullable = false)
    public int statusCode;

    @Column(length = 4_000)
    public @Nullable String message;

    @Column(name = "error_code")
    public @Nullable Integer errorCode;

    @Column(name = "completed_on")
    public @Nullable Instant completedOn;
}
