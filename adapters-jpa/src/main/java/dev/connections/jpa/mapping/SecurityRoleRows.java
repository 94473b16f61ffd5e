package dev.connections.jpa.mapping;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.record.Version;
import dev.connections.jpa.entity.SecurityRoleEntity;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Lays a security role out as a row, and reads it from there. */
@Mapper(uses = ColumnValues.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface SecurityRoleRows {

    SecurityRoleRows ROWS = Mappers.getMapper(SecurityRoleRows.class);

    /** The row of a role, without its privileges. */
    @Columns.Stamped
    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "businessUnitId", source = "businessUnit.value")
    @Mapping(target = "version", source = "version.number")
    SecurityRoleEntity row(SecurityRole role);

    /** The role of a row. */
    static SecurityRole role(SecurityRoleEntity row, Map<Privilege, PrivilegeDepth> privileges) {
        return new SecurityRole(
                new SecurityRole.Id(row.id),
                row.name,
                new BusinessUnit.Id(row.businessUnitId),
                privileges,
                StoredFacts.stamps(row),
                new Version(row.version));
    }
}
