package dev.connections.peers.spring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One row of a connection; the other one is written with it. */
@Entity
@Table(name = "connection")
public class ConnectionItem implements Persistable<UUID> {

    @Id
    public UUID id;

    @Column(name = "related_connection_id")
    public UUID relatedConnectionId;

    /** Written with this one: the columns of both name each other, which an association alone could not insert. */
    @JsonIgnore
    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "related_connection_id", insertable = false, updatable = false)
    public ConnectionItem twin;

    @Column(name = "is_master")
    public boolean master;

    public String name;

    @Column(name = "record1_type_code")
    public Integer record1TypeCode;

    @Column(name = "record1_id")
    public UUID record1Id;

    @Column(name = "role1_id")
    public UUID role1Id;

    @Column(name = "record2_type_code")
    public Integer record2TypeCode;

    @Column(name = "record2_id")
    public UUID record2Id;

    @Column(name = "role2_id")
    public UUID role2Id;

    public String description;

    @Column(name = "state_code")
    public int stateCode;

    @Column(name = "status_code")
    public int statusCode;

    @Column(name = "owner_type_code")
    public int ownerTypeCode;

    @Column(name = "owner_id")
    public UUID ownerId;

    @Column(name = "owning_business_unit_id")
    public UUID owningBusinessUnitId;

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

    @Transient
    private boolean fresh;

    /** Marks a row that is to be inserted. */
    void makeFresh() {
        fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    @JsonIgnore
    public boolean isNew() {
        return fresh;
    }
}
