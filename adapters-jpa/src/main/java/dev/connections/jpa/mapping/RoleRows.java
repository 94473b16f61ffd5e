package dev.connections.jpa.mapping;

import dev.connections.domain.role.Applicability;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleMatch;
import dev.connections.jpa.entity.RoleEntity;
import dev.connections.jpa.entity.RoleMatchEntity;
import dev.connections.jpa.entity.RoleRestrictionEntity;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Lays a role, its matches and its restrictions out as rows. */
@Mapper(uses = ColumnValues.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface RoleRows {

    RoleRows ROWS = Mappers.getMapper(RoleRows.class);

    /** The row of the role itself. */
    @Columns.Stamped
    @Columns.Stateful
    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "name", source = "profile.name")
    @Mapping(target = "description", source = "profile.description")
    @Mapping(target = "category", source = "profile.category")
    @Mapping(target = "version", source = "version.number")
    RoleEntity row(ConnectionRole role);

    /** The row of a match, under an id of its own. */
    @Mapping(target = "lowerRoleId", source = "match.lower.value")
    @Mapping(target = "upperRoleId", source = "match.upper.value")
    RoleMatchEntity row(RoleMatch match, UUID id);

    /** The row of a restriction of that role. */
    @Mapping(target = "id", source = "restriction.id")
    @Mapping(target = "roleId", source = "role.value")
    @Mapping(target = "objectTypeCode", source = "restriction.type.objectTypeCode")
    @Mapping(target = "objectTypeName", source = "restriction.type.logicalName")
    @Mapping(target = "version", ignore = true)
    RoleRestrictionEntity row(Applicability.Restriction restriction, ConnectionRoleId role);
}
