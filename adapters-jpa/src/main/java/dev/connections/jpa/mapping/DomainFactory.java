package dev.connections.jpa.mapping;

import dev.connections.domain.access.Identity;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.InactiveConnection;
import dev.connections.domain.connection.Migration;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Reciprocity;
import dev.connections.domain.connection.Side;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.image.Picture;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.RowStatus;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.Applicability;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleMatch;
import dev.connections.domain.role.RoleProfile;
import dev.connections.jpa.entity.ConnectionEntity;
import dev.connections.jpa.entity.ParticipantEntity;
import dev.connections.jpa.entity.RoleEntity;
import dev.connections.jpa.entity.RoleMatchEntity;
import dev.connections.jpa.entity.RoleRestrictionEntity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows into the domain's types again, through the same constructors that check everything else. */
public final class DomainFactory {

    private final RecordTypes types;

    public DomainFactory(RecordTypes types) {
        this.types = types;
    }

    /** The record of that row. */
    public Participant participant(ParticipantEntity row) {
        RecordType type = type(row.objectTypeCode);
        return new Participant(
                new RecordRef(type, row.id),
                row.name == null ? "" : row.name,
                StoredFacts.ownership(row),
                Optional.ofNullable(row.parentId).map(parent -> new RecordRef(type, parent)),
                row.merged,
                Optional.ofNullable(row.mergedIntoId).map(master -> new RecordRef(type, master)),
                identity(row),
                new RowStatus(row.stateCode, row.statusCode),
                StoredFacts.stamps(row),
                new Version(row.version));
    }

    private static Identity identity(ParticipantEntity row) {
        return new Identity(
                Optional.ofNullable(row.objectId),
                row.disabled,
                Optional.ofNullable(row.domainName),
                Optional.ofNullable(row.emailAddress));
    }

    /** The connection of these two rows, in whichever order they come. */
    public Connection connection(ConnectionEntity row, ConnectionEntity twin) {
        ConnectionEntity master = row.master ? row : twin;
        ConnectionEntity reciprocal = row.master ? twin : row;
        Reciprocity rows = new Reciprocity(row(master), row(reciprocal));
        Parties parties = Parties.between(
                side(master.record1TypeCode, master.record1Id, master.role1Id),
                side(master.record2TypeCode, master.record2Id, master.role2Id));
        Terms terms = new Terms(
                Optional.ofNullable(master.description),
                new EffectivePeriod(
                        Optional.ofNullable(master.effectiveStart), Optional.ofNullable(master.effectiveEnd)),
                valuation(master));
        Stamps stamps = StoredFacts.stamps(master);
        return StoredFacts.state(master.stateCode) == RecordState.ACTIVE
                ? new ActiveConnection(rows, parties, terms, stamps)
                : new InactiveConnection(rows, parties, terms, stamps);
    }

    /** The role of that row, with its matches and restrictions. */
    public ConnectionRole role(
            RoleEntity row, List<RoleMatchEntity> matches, List<RoleRestrictionEntity> restrictions) {
        return new ConnectionRole(
                new ConnectionRoleId(row.id),
                new RoleProfile(
                        row.name,
                        Optional.ofNullable(row.description),
                        Optional.ofNullable(row.category).map(RoleCategory::of)),
                new Applicability(restrictions.stream()
                        .map(it -> new Applicability.Restriction(it.id, type(it.objectTypeCode)))
                        .toList()),
                matches.stream().map(DomainFactory::match).collect(Collectors.toSet()),
                StoredFacts.state(row.stateCode),
                StoredFacts.stamps(row),
                new Version(row.version));
    }

    /** The match of that row. */
    public static RoleMatch match(RoleMatchEntity row) {
        return RoleMatch.between(new ConnectionRoleId(row.lowerRoleId), new ConnectionRoleId(row.upperRoleId));
    }

    private static ConnectionRow row(ConnectionEntity row) {
        return new ConnectionRow(
                new ConnectionId(row.id),
                new ConnectionName(row.name == null ? "" : row.name),
                StoredFacts.ownership(row),
                new Migration(Optional.ofNullable(row.importSequenceNumber), Optional.ofNullable(row.migratedOn)),
                image(row),
                new Version(row.version));
    }

    private static Optional<Valuation> valuation(ConnectionEntity row) {
        return row.transactionCurrencyId == null || row.exchangeRate == null
                ? Optional.empty()
                : Optional.of(
                        new Valuation(new CurrencyId(row.transactionCurrencyId), new ExchangeRate(row.exchangeRate)));
    }

    private static Optional<RowImage> image(ConnectionEntity row) {
        return row.imageId == null || row.imageTimestamp == null || row.image == null
                ? Optional.empty()
                : Optional.of(new RowImage(row.imageId, row.imageTimestamp, new Picture(row.image)));
    }

    private Side side(@Nullable Integer typeCode, @Nullable UUID recordId, @Nullable UUID roleId) {
        Optional<RecordRef> record = typeCode == null || recordId == null
                ? Optional.empty()
                : Optional.of(new RecordRef(type(typeCode), recordId));
        return new Side(record, Optional.ofNullable(roleId).map(ConnectionRoleId::new));
    }

    private RecordType type(int code) {
        return types.coded(code)
                .orElseThrow(() -> new IllegalStateException("The store holds records of type code " + code
                        + ", which is not among the record types it was opened with. Add that type again."));
    }
}
