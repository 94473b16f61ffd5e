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
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * Starts Hibernate with the entities listed and the database named, so that it need look for neither: it is ready before
 * the database is. Whether the schema fits is asked later, when it has been brought up to date.
 */
final class SessionFactories {

    private static final int BATCH_SIZE = 50;

    private SessionFactories() {}

    static SessionFactory start(DataSource database, DatabaseSettings settings) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("connections");
        configuration
                .managedClass(BusinessUnitEntity.class)
                .managedClass(ParticipantEntity.class)
                .managedClass(ConnectionEntity.class)
                .managedClass(CurrencyEntity.class)
                .managedClass(RoleEntity.class)
                .managedClass(RoleMatchEntity.class)
                .managedClass(RoleRestrictionEntity.class)
                .managedClass(ShareEntity.class)
                .managedClass(SecurityRoleEntity.class)
                .managedClass(PrivilegeEntity.class)
                .managedClass(RolePrivilegeEntity.class)
                .managedClass(UserRoleEntity.class)
                .managedClass(TeamRoleEntity.class)
                .managedClass(TeamMembershipEntity.class)
                .managedClass(DeletedRowEntity.class)
                .managedClass(EventEntity.class)
                .managedClass(JobEntity.class)
                .managedClass(SyncErrorEntity.class)
                .managedClass(AttributeShareEntity.class)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("hibernate.connection.datasource", database)
                .property("hibernate.boot.allow_jdbc_metadata_access", false)
                .property("hibernate.jdbc.batch_size", BATCH_SIZE)
                .property("hibernate.jdbc.time_zone", "UTC")
                .property("hibernate.jdbc.log.errors", false)
                .property("hibernate.xml_mapping_enabled", false)
                .property("hibernate.cache.use_second_level_cache", false)
                .property("hibernate.cache.use_query_cache", false)
                .property("hibernate.bytecode.provider", "none");
        name(settings, configuration);
        return configuration.createEntityManagerFactory();
    }

    /** The oldest versions that we run on: newer ones understand the same SQL. */
    private static void name(DatabaseSettings settings, HibernatePersistenceConfiguration configuration) {
        configuration
                .property("jakarta.persistence.database-product-name", settings.isH2() ? "H2" : "PostgreSQL")
                .property("jakarta.persistence.database-major-version", settings.isH2() ? "2" : "17")
                .property("jakarta.persistence.database-minor-version", settings.isH2() ? "4" : "0");
    }
}
