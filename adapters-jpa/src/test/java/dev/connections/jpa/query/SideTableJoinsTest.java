package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Exists;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.RowVisibility;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.OnEveryDatabase;
import dev.connections.jpa.attribute.SideTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes of accounts that are kept in a side table: a number, and a lookup to the account that manages them. */
class SideTableJoinsTest extends OnEveryDatabase {

    private static final Column NAME = new Column("name");
    private static final Column NUMBER = new Column("accountnumber");
    private static final Column MANAGER = new Column("msa_managingpartnerid");
    private static final String SIDE_TABLE = "account_attributes";
    private static final Condition EVERYTHING = Condition.everything();

    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());

    private final EntityTables tables =
            new EntityTables(ENTITIES, new SideTables(ENTITIES.all(), RecordTypes.standard()));
    private RecordRef clinic;

    /** The clinic has a number and is managed by the group; the group and the practice have no side row. */
    @BeforeEach
    void threeAccounts() {
        clinic = given.account("Clinic").ref();
        RecordRef group = given.account("Group").ref();
        given.account("Practice");
        Map<String, Optional<Object>> values =
                Map.of("accountnumber", Optional.of("A-1"), "msa_managingpartnerid", Optional.of(group));
        given.work(() -> ports.attributes().change(clinic, new AttributeChanges(values)));
    }

    @Test
    void a_query_that_reads_none_of_them_does_not_join_the_side_table() {
        assertThat(text(query(List.of(NAME), EVERYTHING))).doesNotContain(SIDE_TABLE);
    }

    @Test
    void a_query_that_reads_one_in_several_places_joins_the_side_table_once() {
        Query query = new Query(
                "account",
                List.of(NUMBER, MANAGER),
                new Comparison(NUMBER, Operator.EQUAL, "A-1"),
                List.of(new Ordering(NUMBER, Ordering.Direction.ASCENDING)),
                50);

        assertThat(text(query)).containsOnlyOnce("join " + SIDE_TABLE);
    }

    @Test
    void rows_without_a_side_row_have_no_values() {
        assertThat(rows(query(List.of(NAME, NUMBER), EVERYTHING)))
                .extracting(row -> row.subList(1, 3))
                .containsExactly(
                        List.of("Clinic", "A-1"),
                        List.of("Group", Optional.empty()),
                        List.of("Practice", Optional.empty()));
    }

    @Test
    void they_can_be_compared_with() {
        assertThat(names(new Comparison(NUMBER, Operator.EQUAL, "a-1"))).containsExactly("Clinic");
    }

    @Test
    void what_a_lookup_points_to_has_a_name() {
        assertThat(rows(query(
                        List.of(Column.nameOf("msa_managingpartnerid")),
                        new Comparison(NUMBER, Operator.EQUAL, "a-1"))))
                .containsExactly(List.of(clinic.id(), "Group"));
    }

    @Test
    void what_a_lookup_to_rows_of_several_types_points_to_has_a_name() {
        RecordRef ann = given.contact("Ann").ref();
        given.work(() ->
                ports.attributes().change(ann, new AttributeChanges(Map.of("parentcustomerid", Optional.of(clinic)))));
        Query query = new Query("contact", List.of(Column.nameOf("parentcustomerid")), EVERYTHING, List.of(), 50);

        assertThat(rows(query)).containsExactly(List.of(ann.id(), "Clinic"));
    }

    @Test
    void a_path_leads_over_a_lookup() {
        assertThat(names(new Comparison(NAME.behind("msa_managingpartnerid"), Operator.EQUAL, "group")))
                .containsExactly("Clinic");
    }

    @Test
    void rows_are_found_by_those_that_point_to_them() {
        assertThat(names(new Exists("account", "msa_managingpartnerid", new Comparison(NUMBER, Operator.EQUAL, "a-1"))))
                .containsExactly("Group");
    }

    @Test
    void rows_that_point_here_are_put_beside() {
        assertThat(rows(beside(Join.Direction.TO_MANY, Join.Kind.OUTER, EVERYTHING)))
                .extracting(row -> row.subList(1, 3))
                .containsExactly(
                        List.of("Clinic", Optional.empty()),
                        List.of("Group", "A-1"),
                        List.of("Practice", Optional.empty()));
    }

    @Test
    void the_condition_of_a_join_decides_what_is_put_beside() {
        Condition other = new Comparison(NUMBER, Operator.EQUAL, "a-2");

        assertThat(rows(beside(Join.Direction.TO_MANY, Join.Kind.OUTER, other))).hasSize(3);
        assertThat(rows(beside(Join.Direction.TO_MANY, Join.Kind.INNER, other))).isEmpty();
    }

    @Test
    void the_row_that_a_lookup_points_to_is_put_beside() {
        assertThat(rows(beside(Join.Direction.TO_ONE, Join.Kind.INNER, EVERYTHING)))
                .containsExactly(List.of(clinic.id(), "Clinic", Optional.empty()));
    }

    @Test
    void a_masked_one_is_absent() {
        RowVisibility masked = new RowVisibility(
                Map.of(),
                Map.of(
                        new RowVisibility.Attribute("account", "accountnumber"),
                        new Comparison(NAME, Operator.NOT_EQUAL, "clinic")));
        Query query = query(List.of(NAME, NUMBER), EVERYTHING);

        assertThat(rows(query.seen(List.of(), query.condition(), masked)))
                .extracting(row -> row.get(2))
                .containsOnly(Optional.empty());
    }

    private static Query beside(Join.Direction direction, Join.Kind kind, Condition condition) {
        Join join = new Join("#1", Optional.empty(), "account", "msa_managingpartnerid", direction, kind, condition);
        return query(List.of(NAME, NUMBER.behind("#1")), EVERYTHING).joining(List.of(join));
    }

    private static Query query(List<Column> columns, Condition condition) {
        return new Query("account", columns, condition, List.of(new Ordering(NAME, Ordering.Direction.ASCENDING)), 50);
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
}
