package dev.connections.server.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.record.NewRecord;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleDataTest {

    private static final Caller CALLER = Administrator.CALLER;
    private static final UUID BEN_BRANDT = UUID.fromString("c0000000-0000-4000-8000-000000000004");

    private JpaStore store;
    private Application application;

    @BeforeEach
    void openAnEmptyStore() {
        store = JpaStore.open(DatabaseSettings.inMemory("sample-data-" + UUID.randomUUID()), RecordTypes.standard());
        application = Application.of(store.ports(Clock.systemUTC()), Rules.standard());
        application.installation().prepare();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void there_are_5_accounts_15_contacts_12_roles_and_30_connections_of_two_rows_each() {
        assertThat(SampleData.load(application)).isEqualTo(SampleData.Outcome.LOADED);

        assertThat(count("account")).isEqualTo(5);
        assertThat(count("contact")).isEqualTo(15);
        assertThat(count("connectionrole")).isEqualTo(12);
        assertThat(count("connection", equal("ismaster", true))).isEqualTo(30);
        assertThat(count("connection")).isEqualTo(60);
    }

    @Test
    void some_connections_have_ended_and_some_are_inactive() {
        SampleData.load(application);

        assertThat(count("connection", new Condition.Not(new Condition.IsNull(new Column("effectiveend")))))
                .isEqualTo(2 * 5);
        assertThat(count("connection", equal("statecode", 1))).isEqualTo(2 * 2);
    }

    @Test
    void one_side_may_be_a_role_without_a_record() {
        SampleData.load(application);

        assertThat(count("connection", new Condition.IsNull(new Column("record2id"))))
                .isEqualTo(1);
    }

    @Test
    void some_roles_are_restricted_to_contacts_and_some_to_accounts() {
        SampleData.load(application);

        assertThat(count("connectionroleobjecttypecode", equal("associatedobjecttypecode", "contact")))
                .isEqualTo(8);
        assertThat(count("connectionroleobjecttypecode", equal("associatedobjecttypecode", "account")))
                .isEqualTo(3);
    }

    @Test
    void connected_records_have_the_ids_of_the_tables() {
        SampleData.load(application);

        assertThat(names(equal("record1id", BEN_BRANDT)))
                .containsExactlyInAnyOrder("Ann Adler", "Sofia Brandt", "Leo Brandt", "Samuel Osei");
    }

    @Test
    void a_store_with_an_account_is_left_as_it_is() {
        application
                .records()
                .create(NewRecord.of(RecordTypes.standard().named("account").orElseThrow(), "Ours"), CALLER);

        assertThat(SampleData.load(application)).isEqualTo(SampleData.Outcome.STORE_IN_USE);

        assertThat(count("account")).isEqualTo(1);
        assertThat(count("contact")).isZero();
    }

    @Test
    void all_of_it_is_loaded_or_nothing() {
        application
                .records()
                .create(
                        new NewRecord(
                                RecordTypes.standard().named("contact").orElseThrow(),
                                Optional.of(BEN_BRANDT),
                                "Another record with that id",
                                Optional.empty()),
                        CALLER);

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> SampleData.load(application));

        assertThat(count("account")).isZero();
        assertThat(count("contact")).isEqualTo(1);
    }

    private List<Object> names(Condition condition) {
        List<Object> names = new ArrayList<>();
        application
                .queries()
                .run(
                        new Query("connection", List.of(new Column("name")), condition, List.of(), 100),
                        CALLER,
                        row -> names.add(row.value("name")));
        return names;
    }

    private long count(String entity) {
        return count(entity, Condition.everything());
    }

    private long count(String entity, Condition condition) {
        return application.queries().count(new Query(entity, List.of(), condition, List.of(), 1), CALLER);
    }

    private static Condition equal(String attribute, Object value) {
        return new Condition.Comparison(new Column(attribute), Condition.Operator.EQUAL, value);
    }
}
