package dev.connections.jpa;

import dev.connections.jpa.entity.AttributeShareEntity;
import dev.connections.jpa.entity.BusinessUnitEntity;
import dev.connections.jpa.entity.ConnectionEntity;
import dev.connections.jpa.entity.CurrencyEntity;
import dev.connections.jpa.entity.DeletedRowEntity;
import dev.connections.jpa.entity.EventEntity;
import dev.connections.jpa.entity.JobEntity;
import dev.connections.jpa.entity.ParticipantEntity;
import dev.connections.jpa.entity.PrivilegeEntity;
import dev.connections.jpa.entity.RoleEntity;
import dev.connections.jpa.entity.RoleMatchEntity;
import dev.connections.jpa.entity.RolePrivilegeEntity;
import dev.connections.jpa.entity.RoleRestrictionEntity;
import dev.connections.jpa.entity.SecurityRoleEntity;
import dev.connections.jpa.entity.ShareEntity;
import dev.connections.jpa.entity.SyncErrorEntity;
import dev.connections.jpa.entity.TeamMembershipEntity;
import dev.connections.jpa.entity.TeamRoleEntity;
import dev.connections.jpa.entity.UserRoleEntity;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;

/**
 * Starts Hibernate with the entities listed and the database named, so that it need look for neither: it is ready before
 * the database is. Whether the schema fits is asked later, when it has been brought up to date.
 *
 * <p>Classes that load rows lazily or fill them without reflection are not made: no row of ours leads to another, lists are
 * read column by column, and making them took an eighth of the work of a start. A setting cannot say so, only this service can.
 */
final class SessionFactories {

    private static final int BATCH_SIZE = 50;

    private static final Class<?>[] ENTITIES = {
        BusinessUnitEntity.class,
        ParticipantEntity.class,
        ConnectionEntity.class,
        CurrencyEntity.class,
        RoleEntity.class,
        RoleMatchEntity.class,
        RoleRestrictionEntity.class,
        ShareEntity.class,
        SecurityRoleEntity.class,
        PrivilegeEntity.class,
        RolePrivilegeEntity.class,
        UserRoleEntity.class,
        TeamRoleEntity.class,
        TeamMembershipEntity.class,
        DeletedRowEntity.class,
        EventEntity.class,
        JobEntity.class,
        SyncErrorEntity.class,
        AttributeShareEntity.class,
    };

    private SessionFactories() {}

    static SessionFactory start(DataSource database, DatabaseSettings settings) {
        StandardServiceRegistryBuilder services = new StandardServiceRegistryBuilder()
                .addService(BytecodeProvider.class, new BytecodeProviderImpl())
                .applySetting("hibernate.connection.datasource", database)
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .applySetting("hibernate.jdbc.batch_size", BATCH_SIZE)
                .applySetting("hibernate.jdbc.time_zone", "UTC")
                .applySetting("hibernate.jdbc.log.errors", false)
                .applySetting("hibernate.xml_mapping_enabled", false)
                .applySetting("hibernate.cache.use_second_level_cache", false)
                .applySetting("hibernate.cache.use_query_cache", false)
                .applySetting("jakarta.persistence.validation.mode", "none")
                .enableAutoClose();
        name(settings, services);
        return new MetadataSources(services.build())
                .addAnnotatedClasses(ENTITIES)
                .buildMetadata()
                .buildSessionFactory();
    }

    /** The oldest versions that we run on: newer ones understand the same SQL. */
    private static void name(DatabaseSettings settings, StandardServiceRegistryBuilder services) {
        services.applySetting("jakarta.persistence.database-product-name", settings.isH2() ? "H2" : "PostgreSQL")
                .applySetting("jakarta.persistence.database-major-version", settings.isH2() ? "2" : "17")
                .applySetting("jakarta.persistence.database-minor-version", settings.isH2() ? "4" : "0");
    }
}
