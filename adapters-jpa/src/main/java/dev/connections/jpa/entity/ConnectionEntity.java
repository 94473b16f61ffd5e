package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the two rows of a connection. Side 1 is the near side of the row, side 2 the far side. */
@Entity(name = "Connection")
@Table(name = "connection")
public class ConnectionEntity extends OwnedRow {

    @Id
    public UUID id = Unset.ID;

    /** The twin of this row. */
    @Column(name = "related_connection_id", nullable = false)
    public UUID relatedConnectionId = Unset.ID;

    @Column(name = "is_master", nullable = false, updatable = false)
    public boolean master;

    /** Null when what it is named after has no name. */
    @Column(length = 500)
    public @Nullable String name;

    @Column(name = "record1_type_code")
    public @Nullable Integer record1TypeCode;

    @Column(name = "record1_id")
    public @Nullable UUID record1Id;

    @Column(name = "role1_id")
    public @Nullable UUID role1Id;

    @Column(name = "record2_type_code")
    public @Nullable Integer record2TypeCode;

    @Column(name = "record2_id")
    public @Nullable UUID record2Id;

    @Column(name = "role2_id")
    public @Nullable UUID role2Id;

    @Column(length = 2_000)
    public @Nullable String description;

    @Column(name = "effective_start")
    public @Nullable LocalDate effectiveStart;

    @Column(name = "effective_end")
    public @Nullable LocalDate effectiveEnd;

    @Column(name = "transaction_currency_id")
    public @Nullable UUID transactionCurrencyId;

    @Column(name = "exchange_rate", precision = 24, scale = 12)
    public @Nullable BigDecimal exchangeRate;

    @Column(name = "import_sequence_number", updatable = false)
    public @Nullable Integer importSequenceNumber;

    @Column(name = "migrated_on", updatable = false)
    public @Nullable LocalDate migratedOn;

    /** The content of a png file of at most 144 by 144 pixels; every fact of an image is there, or none. */
    @Column(length = 1_000_000)
    public byte @Nullable [] image;

    @Column(name = "image_id")
    public @Nullable UUID imageId;

    @Column(name = "image_timestamp")
    public @Nullable Long imageTimestamp;

    @Column(name = "image_url", length = 200)
    public @Nullable String imageUrl;

    @Column(name = "state_code", nullable = false)
    public int stateCode;

    @Column(name = "status_code", nullable = false)
    public int statusCode;
}
