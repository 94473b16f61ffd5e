package dev.connections.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How databases become stores that keep attributes: new ones, old ones, and several servers at once. */
@Timeout(300)
class OpenedStoresTest {

    /** With a mark that says: or the last before it, as H2 has no 26.1. */
    private static final String LAST_WITHOUT_ATTRIBUTES = "26.1?";

    private static final UUID ADMINISTRATOR = new UUID(0, 1);
    private static final UUID ANN = new UUID(0, 2);
    private static final UUID PLATO = new UUID(0, 3);
    private static final UUID LONG = new UUID(0, 4);
    private static final UUID UNIT = new UUID(0, 10);

    @ParameterizedTest
    @EnumSource
    void servers_that_start_at_once_make_the_tables_of_attributes_once(TestDatabase kind) throws Exception {
        DatabaseSettings settings = kind.fresh();

        List<CompletableFuture<JpaStore>> starting = IntStream.range(0, 3)
                .mapToObj(
                        server -> CompletableFuture.supplyAsync(() -> JpaStore.open(settings, RecordTypes.standard())))
                .toList();

        List<JpaStore> stores = starting.stream().map(CompletableFuture::join).toList();
        try {
            RecordRef ann = new Fixtures(stores.get(0).ports(Clock.systemUTC()))
                    .contact("Ann")
                    .ref();
            stores.forEach(store -> assertThat(jobTitleAfterChange(store, ann)).contains("Nurse"));
        } finally {
            stores.forEach(JpaStore::close);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_store_made_before_there_were_attributes_keeps_its_records_and_takes_attributes(TestDatabase kind)
            throws Exception {
        DatabaseSettings settings = kind.fresh();
        makeOldStore(settings);

        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            RecordRef ann = new RecordRef(Fixtures.CONTACT, ANN);

            assertThat(store.ports(Clock.systemUTC())
                            .records()
                            .find(ann)
                            .orElseThrow()
                            .name())
                    .isEqualTo("Ann Maria Smith");
            assertThat(jobTitleAfterChange(store, ann)).contains("Nurse");
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_of_a_store_made_before_they_had_parts_are_split_where_the_parts_fit(TestDatabase kind) throws Exception {
        DatabaseSettings settings = kind.fresh();
        makeOldStore(settings);

        try (JpaStore store = JpaStore.open(settings, RecordTypes.standard())) {
            assertThat(parts(store, ANN)).isEqualTo(Map.of("firstname", "Ann Maria", "lastname", "Smith"));
            assertThat(parts(store, PLATO)).isEqualTo(Map.of("lastname", "Plato"));
            assertThat(parts(store, LONG)).isEmpty();
        }
    }

    private static Map<String, Object> parts(JpaStore store, UUID contact) {
        return store.ports(Clock.systemUTC())
                .attributes()
                .of(new RecordRef(Fixtures.CONTACT, contact), List.of("firstname", "middlename", "lastname"))
                .byName();
    }

    private static Optional<Object> jobTitleAfterChange(JpaStore store, RecordRef row) {
        Ports ports = store.ports(Clock.systemUTC());
        return ports.unitOfWork().perform(() -> {
            ports.attributes().change(row, new AttributeChanges(Map.of("jobtitle", Optional.of("Nurse"))));
            return ports.attributes().of(row, List.of("jobtitle")).value("jobtitle");
        });
    }

    /** The database keeps an H2 database in memory open until its store is. */
    private static void makeOldStore(DatabaseSettings settings) throws SQLException {
        String url = settings.isH2() ? settings.url() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1" : settings.url();
        Flyway.configure()
                .dataSource(url, settings.user(), settings.password())
                .locations(
                        settings.isPostgreSql()
                                ? new String[] {
                                    "classpath:dev/connections/jpa/migration",
                                    "classpath:dev/connections/jpa/migration-postgresql"
                                }
                                : new String[] {"classpath:dev/connections/jpa/migration"})
                .table("schema_history")
                .target(LAST_WITHOUT_ATTRIBUTES)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into business_unit (id, name) values ('" + UNIT + "', 'Clinic')");
            statement.execute(record(8, ADMINISTRATOR, "Administrator"));
            statement.execute(record(2, ANN, "Ann Maria Smith"));
            statement.execute(record(2, PLATO, " Plato "));
            statement.execute(record(2, LONG, "x".repeat(200)));
        }
    }

    private static String record(int typeCode, UUID id, String name) {
        return "insert into participant (object_type_code, id, family_code, name, owner_type_code, owner_id,"
                + " owning_business_unit_id, created_on, created_by_id, modified_on, modified_by_id) values ("
                + typeCode
                + ", '" + id + "', " + typeCode + ", '" + name + "', 8, '" + ADMINISTRATOR + "', '" + UNIT
                + "', current_timestamp, '" + ADMINISTRATOR + "', current_timestamp, '" + ADMINISTRATOR + "')";
    }
}
