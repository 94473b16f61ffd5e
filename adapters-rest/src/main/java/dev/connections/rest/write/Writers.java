package dev.connections.rest.write;

import dev.connections.application.Application;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.schema.WireEntity;
import java.util.Map;
import java.util.Optional;

/** The writers of all entities. */
public final class Writers {

    private final Application application;
    private final Map<String, EntityWrites> special;

    /** Writes by the use cases of this application. */
    public Writers(Application application) {
        this.application = application;
        special = Map.of(
                RecordTypes.CONNECTION.logicalName(),
                new ConnectionWrites(application),
                RecordTypes.CONNECTION_ROLE.logicalName(),
                new RoleWrites(application),
                RecordTypes.TRANSACTION_CURRENCY.logicalName(),
                new CurrencyWrites(
                        application.currencies(), application.entities().of(RecordTypes.TRANSACTION_CURRENCY)),
                RecordTypes.ROLE.logicalName(),
                new SecurityRoleWrites(application.securityRoles()),
                RecordTypes.BUSINESS_UNIT.logicalName(),
                new BusinessUnitWrites(
                        application.businessUnits(), application.entities().of(RecordTypes.BUSINESS_UNIT)),
                RecordTypes.USER_SETTINGS.logicalName(),
                new UserSettingsWrites(application.userSettings()),
                RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS.logicalName(),
                new AttributeShareWrites(application.attributeShares()),
                "connectionroleobjecttypecode",
                new RestrictionWrites(application));
    }

    /** What changes rows of that entity; empty when its rows are never changed. */
    public Optional<EntityWrites.OfChangeable> changing(WireEntity entity) {
        return of(entity)
                .filter(EntityWrites.OfChangeable.class::isInstance)
                .map(EntityWrites.OfChangeable.class::cast);
    }

    /** What writes rows of that entity; empty when its rows are only read. */
    public Optional<EntityWrites> of(WireEntity entity) {
        return Optional.ofNullable(special.get(entity.logicalName()))
                .or(() -> application
                        .entities()
                        .recordTypes()
                        .named(entity.logicalName())
                        .map(type -> new RecordWrites(application.records(), entity.definition())));
    }
}
