package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.LookupTarget;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Exists;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.RowVisibility;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.OnEveryDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes of contacts that are kept in a side table: a job title, and lookups to an assistant and to a customer. */
class SideTablesTest extends OnEveryDatabase {

    private static final Column NAME = new Column("fullname");
    private static final Column JOB = new Column("jobtitle");
    private static final Column ASSISTANT = new Column("assistantid");
    private static final String SIDE_TABLE = "contact_attributes";
    private static final Condition EVERYTHING = Condition.everything();

    private final EntityTables tables = tables();
    private UUID ann;
    private UUID ben;

    /** Ann is a doctor, whose assistant is Ben and whose customer the clinic; Ben and Cleo have no side row. */
    @BeforeEach
    void threeContacts() throws SQLException {
        ann = given.contact("Ann").ref().id();
        ben = given.contact("Ben").ref().id();
        given.contact("Cleo");
        Participant clinic = given.account("Clinic");
        change("create table contact_attributes (id uuid not null primary key, job_title varchar(100),"
                + " assistant_id uuid, customer_id uuid, customer_type_code integer)");
        change("insert into contact_attributes values ('" + ann + "', 'Doctor', '" + ben + "', '"
                + clinic.ref().id() + "', " + Fixtures.ACCOUNT.objectTypeCode() + ")");
    }

    @AfterEach
    void dropTheSideTable() throws SQLException {
        change("drop table contact_attributes");
    }

    @Test
    void a_query_that_reads_none_of_them_does_not_join_the_side_table() {
        assertThat(text(query(List.of(NAME), EVERYTHING))).doesNotContain(SIDE_TABLE);
    }

    @Test
    void a_query_that_reads_one_in_several_places_joins_the_side_table_once() {
        Query query = new Query(
                "contact",
                List.of(JOB, ASSISTANT),
                new Comparison(JOB, Operator.EQUAL, "Doctor"),
                List.of(new Ordering(JOB, Ordering.Direction.ASCENDING)),
                50);

        assertThat(text(query)).containsOnlyOnce("join " + SIDE_TABLE);
    }

    @Test
    void rows_without_a_side_row_have_no_values() {
        assertThat(rows(query(List.of(NAME, JOB), EVERYTHING)))
                .extracting(row -> row.subList(1, 3))
                .containsExactly(
                        List.of("Ann", "Doctor"), List.of("Ben", Optional.empty()), List.of("Cleo", Optional.empty()));
    }

    @Test
    void they_can_be_compared_with() {
        assertThat(names(new Comparison(JOB, Operator.EQUAL, "doctor"))).containsExactly("Ann");
    }

    @Test
    void what_a_lookup_points_to_has_a_name() {
        assertThat(rows(query(
                        List.of(Column.nameOf("assistantid"), Column.nameOf("customerid")),
                        new Comparison(JOB, Operator.EQUAL, "doctor"))))
                .containsExactly(List.of(ann, "Ben", "Clinic"));
    }

    @Test
    void a_path_leads_over_a_lookup() {
        assertThat(names(new Comparison(NAME.behind("assistantid"), Operator.EQUAL, "ben")))
                .containsExactly("Ann");
    }

    @Test
    void rows_are_found_by_those_that_point_to_them() {
        assertThat(names(new Exists("contact", "assistantid", new Comparison(JOB, Operator.EQUAL, "doctor"))))
                .containsExactly("Ben");
    }

    @Test
    void rows_that_point_here_are_put_beside() {
        assertThat(rows(beside(Join.Direction.TO_MANY, Join.Kind.OUTER, EVERYTHING)))
                .extracting(row -> row.subList(1, 3))
                .containsExactly(
                        List.of("Ann", Optional.empty()), List.of("Ben", "Doctor"), List.of("Cleo", Optional.empty()));
    }

    @Test
    void the_condition_of_a_join_decides_what_is_put_beside() {
        Condition nurse = new Comparison(JOB, Operator.EQUAL, "nurse");

        assertThat(rows(beside(Join.Direction.TO_MANY, Join.Kind.OUTER, nurse))).hasSize(3);
        assertThat(rows(beside(Join.Direction.TO_MANY, Join.Kind.INNER, nurse))).isEmpty();
    }

    @Test
    void the_row_that_a_lookup_points_to_is_put_beside() {
        assertThat(rows(beside(Join.Direction.TO_ONE, Join.Kind.INNER, EVERYTHING)))
                .containsExactly(List.of(ann, "Ann", Optional.empty()));
    }

    @Test
    void a_masked_one_is_absent() {
        RowVisibility masked = new RowVisibility(
                Map.of(),
                Map.of(
                        new RowVisibility.Attribute("contact", "jobtitle"),
                        new Comparison(NAME, Operator.NOT_EQUAL, "ann")));
        Query query = query(List.of(NAME, JOB), EVERYTHING);

        assertThat(rows(query.seen(List.of(), query.condition(), masked)))
                .extracting(row -> row.get(2))
                .containsOnly(Optional.empty());
    }

    private static Query beside(Join.Direction direction, Join.Kind kind, Condition condition) {
        Join join = new Join("#1", Optional.empty(), "contact", "assistantid", direction, kind, condition);
        return query(List.of(NAME, JOB.behind("#1")), EVERYTHING).joining(List.of(join));
    }

    private static Query query(List<Column> columns, Condition condition) {
        return new Query("contact", columns, condition, List.of(new Ordering(NAME, Ordering.Direction.ASCENDING)), 50);
    }

    private List<Object> names(Condition condition) {
        return rows(query(List.of(NAME), condition)).stream()
                .map(row -> row.get(1))
                .toList();
    }

    private String text(Query query) {
        QueryShape.Bound asked = QueryShape.of(query);
        return statement(asked).sql().text(asked.values());
    }

    private Statement statement(QueryShape.Bound asked) {
        return RowStatement.of(asked.shape(), tables, SqlDialect.H2, RecordTypes.standard())
                .statement();
    }

    /** The values of each row, the id first; what is absent is an empty optional. */
    private List<List<Object>> rows(Query query) {
        QueryShape.Bound asked = QueryShape.of(query);
        Statement statement = statement(asked);
        try (Connection connection = database.connect();
                PreparedStatement prepared =
                        connection.prepareStatement(statement.sql().text(asked.values()))) {
            statement.sql().bind(prepared, asked.values(), SqlDialect.H2);
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(Stream.of(statement.selected().read(result))
                            .map(value -> value == null ? Optional.empty() : value)
                            .toList());
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(statement.sql().text(asked.values()), failure);
        }
    }

    private static EntityTables tables() {
        EntityTables tables = new EntityTables(RecordTypes.standard());
        tables.add(new EntityTable(contact(), "participant")
                .required("contactid", "id")
                .optional("fullname", "name")
                .attribute("jobtitle", "job_title")
                .attribute("assistantid", "assistant_id")
                .attributeLookup("customerid", "customer_id", "customer_type_code")
                .scopedTo("object_type_code", Fixtures.CONTACT.objectTypeCode(), "object_type_code"));
        return tables;
    }

    private static EntityDefinition contact() {
        EntityDefinition standard =
                new EntityCatalogue(RecordTypes.standard()).named("contact").orElseThrow();
        AttributeType customer = new AttributeType.Lookup(List.of(
                new LookupTarget("account", "customerid_account", "account_customers"),
                new LookupTarget("contact", "customerid_contact", "contact_customers")));
        List<AttributeDefinition> more = List.of(
                AttributeDefinition.writable("JobTitle", "Job Title", new AttributeType.Text(100)),
                AttributeDefinition.writable(
                        "AssistantId",
                        "Assistant",
                        AttributeType.Lookup.to("contact", "assistantid", "contact_assistants")),
                AttributeDefinition.writable("CustomerId", "Customer", customer));
        return new EntityDefinition(
                standard.type(),
                Stream.concat(standard.attributes().stream(), more.stream()).toList(),
                List.of());
    }
}
