package dev.connections.jpa.mapping;

import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.record.RecordState;
import dev.connections.jpa.entity.ConnectionEntity;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Lays a connection out as its two rows. */
@Mapper(uses = ColumnValues.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface ConnectionRows {

    ConnectionRows ROWS = Mappers.getMapper(ConnectionRows.class);

    /** The row that was asked for. */
    default ConnectionEntity master(Connection connection) {
        return row(
                connection.rows().master(),
                connection.rows().master().ownership(),
                connection.rows().reciprocal().id().value(),
                true,
                connection.parties(),
                connection.terms(),
                connection.state(),
                connection.stamps());
    }

    /** The row that mirrors it. */
    default ConnectionEntity reciprocal(Connection connection) {
        return row(
                connection.rows().reciprocal(),
                connection.rows().reciprocal().ownership(),
                connection.rows().master().id().value(),
                false,
                connection.parties().mirrored(),
                connection.terms(),
                connection.state(),
                connection.stamps());
    }

    /** What a row has for itself, and what it shares with its twin, as it sees it. */
    @Columns.Owned
    @Columns.Stamped
    @Columns.Stateful
    @Mapping(target = "id", source = "own.id.value")
    @Mapping(target = "relatedConnectionId", source = "twin")
    @Mapping(target = "name", source = "own.name")
    @Mapping(target = "record1TypeCode", source = "parties.from", qualifiedByName = "recordTypeCode")
    @Mapping(target = "record1Id", source = "parties.from", qualifiedByName = "recordId")
    @Mapping(target = "role1Id", source = "parties.from", qualifiedByName = "roleId")
    @Mapping(target = "record2TypeCode", source = "parties.to", qualifiedByName = "recordTypeCode")
    @Mapping(target = "record2Id", source = "parties.to", qualifiedByName = "recordId")
    @Mapping(target = "role2Id", source = "parties.to", qualifiedByName = "roleId")
    @Mapping(target = "description", source = "terms.description")
    @Mapping(target = "effectiveStart", source = "terms.period.start")
    @Mapping(target = "effectiveEnd", source = "terms.period.end")
    @Mapping(target = "transactionCurrencyId", source = "terms.valuation", qualifiedByName = "currencyId")
    @Mapping(target = "exchangeRate", source = "terms.valuation", qualifiedByName = "exchangeRate")
    @Mapping(target = "importSequenceNumber", source = "own.migration.importSequenceNumber")
    @Mapping(target = "migratedOn", source = "own.migration.day")
    @Mapping(target = "image", source = "own.image", qualifiedByName = "imageContent")
    @Mapping(target = "imageId", source = "own.image", qualifiedByName = "imageId")
    @Mapping(target = "imageTimestamp", source = "own.image", qualifiedByName = "imageTimestamp")
    @Mapping(target = "imageUrl", source = "own.image", qualifiedByName = "imageUrl")
    @Mapping(target = "version", source = "own.version.number")
    ConnectionEntity row(
            ConnectionRow own,
            Ownership ownership,
            UUID twin,
            boolean master,
            Parties parties,
            Terms terms,
            RecordState state,
            Stamps stamps);
}
