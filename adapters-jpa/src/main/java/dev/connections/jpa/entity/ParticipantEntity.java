package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of any type. */
@Entity(name = "Participant")
@Table(name = "participant")
@IdClass(RecordKey.class)
public class ParticipantEntity extends OwnedRow {

    @Id
    @Column(name = "object_type_code")
    public int objectTypeCode;

    @Id
    public UUID id = Unset.ID;

    /** The code of the type whose set lists this record besides its own: the base of a family, or its own code. */
    @Column(name = "family_code", nullable = false, updatable = false)
    public int familyCode;

    /** Of a user or a team, its id once more: unique among both. */
    @Column(name = "principal_id", updatable = false)
    public @Nullable UUID principalId;

    /** The record of the same type that this one stands below. */
    @Column(name = "parent_id")
    public @Nullable UUID parentId;

    /** The record of the same type that this one was merged into. */
    @Column(name = "merged_into_id")
    public @Nullable UUID mergedIntoId;

    /** Whether it was: what queries read. */
    @Column(nullable = false)
    public boolean merged;

    /** Of a user, the chosen time zone. */
    @Column(name = "time_zone_code", insertable = false, updatable = false)
    public @Nullable Integer timeZoneCode;

    /** Of a user, the chosen language. */
    @Column(name = "language_id", nullable = false, insertable = false, updatable = false)
    public int languageId;

    @Column(name = "state_code", nullable = false)
    public int stateCode;

    @Column(name = "status_code", nullable = false)
    public int statusCode;

    /** Of a user: its id at the identity provider. */
    @Column(name = "identity_object_id")
    public @Nullable UUID objectId;

    @Column(nullable = false)
    public boolean disabled;

    @Column(name = "domain_name", length = 1_024)
    public @Nullable String domainName;

    @Column(name = "email_address", length = 100)
    public @Nullable String emailAddress;

    /** Null when the record was never named. */
    @Column(length = 1_000)
    public @Nullable String name;
}
