package dev.connections.peers.spring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;

/** A contact. */
@Entity
@Table(name = "participant")
@SQLRestriction("object_type_code = 2")
public class ContactRow {

    @Id
    public UUID id;

    public String name;

    @Column(name = "owner_id")
    public UUID ownerId;

    @Column(name = "owning_business_unit_id")
    public UUID owningBusinessUnitId;

    @Column(name = "state_code")
    public int stateCode;

    @Column(name = "status_code")
    public int statusCode;

    @Column(name = "created_on")
    public OffsetDateTime createdOn;

    @Column(name = "created_by_id")
    public UUID createdById;

    @Column(name = "modified_on")
    public OffsetDateTime modifiedOn;

    @Column(name = "modified_by_id")
    public UUID modifiedById;

    @Column(name = "version_number", insertable = false, updatable = false)
    public Long versionNumber;
}
