package dev.connections.acceptance.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.ExistsThroughLink;
import dev.connections.application.query.Condition.IsNotTrue;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.application.query.Query;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleProfile;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries over matching roles are answered alike in memory, on H2 and on PostgreSQL. */
class MatchedRolesAgreementTest {

    private static final ManyToMany MATCHES = new EntityCatalogue(RecordTypes.standard())
            .named("connectionrole")
            .orElseThrow()
            .requireManyToMany("connectionroleassociation_association");

    private static EmbeddedPostgres postgres;
    private static List<JpaStore> stores;
    private static Map<String, StoredClinic> clinics;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        JpaStore h2 = JpaStore.open(DatabaseSettings.inMemory("matched-roles"), RecordTypes.standard());
        JpaStore postgreSql = JpaStore.open(
                new DatabaseSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
                RecordTypes.standard());
        stores = List.of(h2, postgreSql);
        clinics = Map.of(
                "in memory", StoredClinic.inMemory(),
                "on H2", new StoredClinic(h2.ports(StoredClinic.CLOCK)),
                "on PostgreSQL", new StoredClinic(postgreSql.ports(StoredClinic.CLOCK)));
        clinics.values().forEach(MatchedRolesAgreementTest::makeRoles);
    }

    @AfterAll
    static void close() throws IOException {
        stores.forEach(JpaStore::close);
        postgres.close();
    }

    /** Doctors match patients and nurses, nurses match each other as well, guests match no role. */
    private static void makeRoles(StoredClinic clinic) {
        ConnectionRoleId doctor = role(clinic, "Doctor");
        ConnectionRoleId patient = role(clinic, "Patient");
        ConnectionRoleId nurse = role(clinic, "Nurse");
        role(clinic, "Guest");
        clinic.application.matches().match(doctor, patient, StoredClinic.CALLER);
        clinic.application.matches().match(nurse, doctor, StoredClinic.CALLER);
        clinic.application.matches().match(nurse, nurse, StoredClinic.CALLER);
    }

    private static ConnectionRoleId role(StoredClinic clinic, String name) {
        RoleProfile profile = new RoleProfile(name, Optional.empty(), Optional.empty());
        return clinic.application
                .roles()
                .create(Optional.empty(), profile, StoredClinic.CALLER)
                .id();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void finds_the_same_roles(Condition asked, List<String> names) {
        assertThat(clinics)
                .allSatisfy((where, clinic) -> assertThat(roles(clinic, asked)).isEqualTo(names));
    }

    static Stream<Arguments> questions() {
        Condition nurse = is("Nurse");
        return Stream.of(
                Arguments.of(some(Condition.everything()), List.of("Doctor", "Nurse", "Patient")),
                Arguments.of(new Not(some(Condition.everything())), List.of("Guest")),
                Arguments.of(some(is("Doctor")), List.of("Nurse", "Patient")),
                Arguments.of(some(nurse), List.of("Doctor", "Nurse")),
                Arguments.of(every(nurse), List.of("Guest")),
                Arguments.of(every(is("Doctor")), List.of("Guest", "Patient")),
                Arguments.of(some(some(nurse)), List.of("Doctor", "Nurse", "Patient")),
                Arguments.of(some(every(is("Doctor"))), List.of("Doctor")),
                Arguments.of(
                        new ExistsThroughLink(
                                MATCHES, new Comparison(new Column("versionnumber"), Operator.LESS, 0L), nurse),
                        List.of()));
    }

    private static Condition some(Condition condition) {
        return new ExistsThroughLink(MATCHES, Condition.everything(), condition);
    }

    private static Condition every(Condition condition) {
        return new Not(some(new IsNotTrue(condition)));
    }

    private static Condition is(String name) {
        return new Comparison(new Column("name"), Operator.EQUAL, name);
    }

    private static List<String> roles(StoredClinic clinic, Condition asked) {
        Column name = new Column("name");
        List<String> names = new ArrayList<>();
        Ordering byName = new Ordering(name, Direction.ASCENDING);
        clinic.application
                .queries()
                .run(
                        new Query("connectionrole", List.of(name), asked, List.of(byName), Query.MAX_ROWS),
                        StoredClinic.CALLER,
                        row -> names.add(String.valueOf(row.value(name))));
        return names;
    }
}
