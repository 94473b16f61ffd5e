package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that could not be delivered. Nothing delivers events yet, so there is none. */
@Entity(name = "SyncError")
@Table(name = "sync_error")
public class SyncErrorEntity extends OwnedRow {

    @Id
    public UUID id = Unset.ID;

    @Column(length = 256, nullable = false)
    public String name = "";

    @Column(length = 256)
    public @Nullable String action;

    @Column(name = "error_code", length = 256)
    public @Nullable String errorCode;

    @Column(name = "error_message", length = 4_000)
    public @Nullable String errorMessage;

    @Column(name = "regarding_type_code")
    public @Nullable Integer regardingTypeCode;

    @Column(name = "regarding_id")
    public @Nullable UUID regardingId;
}
