package dev.connections.jpa.mapping;

import dev.connections.domain.access.Principal;
import dev.connections.domain.participant.Participant;
import dev.connections.jpa.entity.ParticipantEntity;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Lays a record out as a row. */
@Mapper(uses = ColumnValues.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface ParticipantRows {

    ParticipantRows ROWS = Mappers.getMapper(ParticipantRows.class);

    /**
     * The row of a record.
     *
     * @param familyCode the code of the base of its family
     */
    default ParticipantEntity row(Participant participant, int familyCode) {
        ParticipantEntity row = row(participant);
        row.familyCode = familyCode;
        row.principalId = Principal.of(participant.ref()).map(Principal::id).orElse(null);
        return row;
    }

    /** What the record itself says of its row. */
    @Columns.Owned
    @Columns.Stamped
    @Mapping(target = "objectTypeCode", source = "ref.type.objectTypeCode")
    @Mapping(target = "id", source = "ref.id")
    @Mapping(target = "familyCode", ignore = true)
    @Mapping(target = "principalId", ignore = true)
    @Mapping(target = "name", source = "name", qualifiedByName = "nullWhenEmpty")
    @Mapping(target = "parentId", source = "parent", qualifiedByName = "recordIdOf")
    @Mapping(target = "mergedIntoId", source = "mergedInto", qualifiedByName = "recordIdOf")
    @Mapping(target = "merged", source = "merged")
    @Mapping(target = "objectId", source = "identity.objectId")
    @Mapping(target = "disabled", source = "identity.disabled")
    @Mapping(target = "domainName", source = "identity.domainName")
    @Mapping(target = "emailAddress", source = "identity.emailAddress")
    @Mapping(target = "timeZoneCode", ignore = true)
    @Mapping(target = "languageId", ignore = true)
    @Mapping(target = "stateCode", source = "status.state")
    @Mapping(target = "statusCode", source = "status.reason")
    @Mapping(target = "version", source = "version.number")
    ParticipantEntity row(Participant participant);
}
