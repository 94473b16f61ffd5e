package dev.connections.jpa;

import dev.connections.jpa.entity.ConnectionEntity;
import dev.connections.jpa.entity.EventEntity;
import dev.connections.jpa.entity.ParticipantEntity;
import dev.connections.jpa.entity.RoleEntity;
import dev.connections.jpa.entity.RoleMatchEntity;
import dev.connections.jpa.entity.RoleRestrictionEntity;
import dev.connections.jpa.entity.ShareEntity;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/** Starts Hibernate with the entities listed, so that it need not look for them, and without what is not used. */
final class SessionFactories {

    private static final int BATCH_SIZE = 50;

    private SessionFactories() {}

    static SessionFactory open(DataSource database) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("connections");
        configuration
                .managedClass(ParticipantEntity.class)
                .managedClass(ConnectionEntity.class)
                .managedClass(RoleEntity.class)
                .managedClass(RoleMatchEntity.class)
                .managedClass(RoleRestrictionEntity.class)
                .managedClass(ShareEntity.class)
                .managedClass(EventEntity.class)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("hibernate.connection.datasource", database)
                .property("hibernate.hbm2ddl.auto", Action.VALIDATE.getExternalHbm2ddlName())
                .property("hibernate.jdbc.batch_size", BATCH_SIZE)
                .property("hibernate.jdbc.time_zone", "UTC")
                .property("hibernate.jdbc.log.errors", false)
                .property("hibernate.xml_mapping_enabled", false)
                .property("hibernate.cache.use_second_level_cache", false)
                .property("hibernate.cache.use_query_cache", false)
                .property("hibernate.bytecode.provider", "none");
        return configuration.createEntityManagerFactory();
    }
}
