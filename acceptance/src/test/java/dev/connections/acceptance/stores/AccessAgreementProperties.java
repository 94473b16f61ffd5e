package dev.connections.acceptance.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.stores.Organisation.Row;
import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.graph.Route;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.Aggregation.Measure;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Exists;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.application.query.Condition.IsNotTrue;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.reading.Changes;
import dev.connections.application.reading.TrackChanges;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * In every organisation, all kinds of queries show a user just the rows that access control allows row by row, and
 * reveal nothing of the rest.
 */
@Label("Every question shows exactly what may be read")
class AccessAgreementProperties {

    private static final int DEPTH = 3;
    private static final int STARTS = 4;
    private static final List<String> ENTITIES = List.of(
            "connection", "contact", "account", "phonecall", "task", RecordTypes.ACTIVITY_POINTER.logicalName());
    private static final Column NEAR_NAME = new Column("fullname").behind("record1id_contact");
    private static final Column TWINS_NEAR_NAME = NEAR_NAME.behind("relatedconnectionid");
    private static final Comparator<Object> BY_ID = Comparator.comparing(Object::toString);

    private static Onlookers users;

    @BeforeContainer
    static void open() throws IOException, SQLException {
        users = Onlookers.open();
    }

    @AfterContainer
    static void close() throws IOException {
        users.close();
    }

    @Provide
    Arbitrary<Onlooker> onlookers() {
        return Arbitraries.of(users.all());
    }

    /** Or there would be nothing to get wrong. */
    @Property
    void though_no_user_may_read_everything_and_some_may_read_something() {
        assertThat(users.all())
                .anySatisfy(onlooker ->
                        assertThat(onlooker.rows().count()).isBetween(1L, onlooker.organisation.rows.size() - 1L));
    }

    @Property
    void in_a_list_and_in_a_count(@ForAll("onlookers") Onlooker onlooker) {
        for (String entity : ENTITIES) {
            assertThat(onlooker.finds(entity, Condition.everything()))
                    .as(entity)
                    .containsExactlyInAnyOrderElementsOf(onlooker.ids(entity));
            onlooker.unlessDenied(() -> assertThat(onlooker.organisation
                            .application
                            .queries()
                            .count(
                                    new Query(entity, List.of(), Condition.everything(), List.of(), Query.MAX_ROWS),
                                    onlooker.caller))
                    .as(entity)
                    .isEqualTo(onlooker.ids(entity).size()));
        }
    }

    @Property
    void in_what_rows_come_to_together(@ForAll("onlookers") Onlooker onlooker) {
        Aggregation aggregation = new Aggregation(
                "connection",
                Condition.everything(),
                List.of(),
                List.of(
                        new Measure(Function.COUNT, new Column("connectionid")),
                        new Measure(Function.COUNT, NEAR_NAME)));
        List<Object> counts = new ArrayList<>();
        onlooker.unlessDenied(() -> onlooker.organisation
                .application
                .queries()
                .aggregate(
                        aggregation,
                        onlooker.caller,
                        group -> counts.addAll(
                                Stream.of(0, 1).map(group::measure).toList())));

        long named =
                onlooker.rows().filter(row -> onlooker.nearName(row) != null).count();
        assertThat(counts).isEqualTo(onlooker.mayAsk() ? List.of(onlooker.rows().count(), named) : List.of());
    }

    @Property
    void when_rows_are_found_by_others_that_lead_to_them(@ForAll("onlookers") Onlooker onlooker) {
        Condition connected = new Exists("connection", "record1id", Condition.everything());
        Predicate<RecordRef> isConnected =
                record -> onlooker.rows().anyMatch(row -> row.near().equals(record));

        assertThat(onlooker.finds("contact", connected))
                .containsExactlyInAnyOrderElementsOf(contacts(onlooker, isConnected));
        assertThat(onlooker.finds("contact", new IsNotTrue(connected)))
                .containsExactlyInAnyOrderElementsOf(contacts(onlooker, isConnected.negate()));
    }

    private static List<UUID> contacts(Onlooker onlooker, Predicate<RecordRef> which) {
        return onlooker.records("contact").filter(which).map(RecordRef::id).toList();
    }

    @Property
    void when_rows_are_found_by_what_they_lead_to(@ForAll("onlookers") Onlooker onlooker) {
        for (Column column : List.of(NEAR_NAME, TWINS_NEAR_NAME)) {
            Comparison late = new Comparison(column, Operator.GREATER_OR_EQUAL, "Record 50");

            assertThat(onlooker.finds("connection", late))
                    .containsExactlyInAnyOrderElementsOf(
                            rows(onlooker, column, name -> name != null && name.compareTo("Record 50") >= 0));
            assertThat(onlooker.finds("connection", new IsNull(column)))
                    .containsExactlyInAnyOrderElementsOf(rows(onlooker, column, name -> name == null));
        }
    }

    private static @Nullable String name(Row row, Column column, Onlooker onlooker) {
        return column.equals(NEAR_NAME) ? onlooker.nearName(row) : onlooker.twinsNearName(row);
    }

    private static List<UUID> rows(Onlooker onlooker, Column column, Predicate<@Nullable String> which) {
        return onlooker.rows()
                .filter(row -> which.test(name(row, column, onlooker)))
                .map(row -> row.id().value())
                .toList();
    }

    @Property
    void in_what_rows_lead_to_and_in_the_order_of_that(@ForAll("onlookers") Onlooker onlooker) {
        for (Column column : List.of(NEAR_NAME, TWINS_NEAR_NAME)) {
            Query query = new Query(
                    "connection",
                    List.of(column),
                    Condition.everything(),
                    List.of(new Ordering(column, Ordering.Direction.ASCENDING)),
                    Query.MAX_ROWS);
            List<String> shown = new ArrayList<>();
            onlooker.unlessDenied(() -> onlooker.organisation
                    .application
                    .queries()
                    .run(
                            query,
                            onlooker.caller,
                            row -> shown.add(row.value("connectionid") + " " + row.value(column))));

            assertThat(shown).isEqualTo(inOrder(onlooker, column));
        }
    }

    private static List<String> inOrder(Onlooker onlooker, Column column) {
        Comparator<Row> byName = Comparator.comparing(
                row -> name(row, column, onlooker), Comparator.nullsFirst(Comparator.<String>naturalOrder()));
        return onlooker.rows()
                .sorted(byName.thenComparing(row -> row.id().value(), BY_ID))
                .map(row -> row.id() + " " + name(row, column, onlooker))
                .toList();
    }

    @Property
    void on_the_way_from_record_to_record(@ForAll("onlookers") Onlooker onlooker) {
        for (RecordRef start :
                onlooker.organisation.names.keySet().stream().limit(STARTS).toList()) {
            assertThat(distances(start, onlooker)).isEqualTo(onlooker.triedOut(start, DEPTH));
        }
    }

    /** Nothing for a record that is not seen. */
    private static Map<RecordRef, Integer> distances(RecordRef start, Onlooker onlooker) {
        try {
            return onlooker
                    .organisation
                    .application
                    .graph()
                    .connectedRecords(start, Route.of(DEPTH), onlooker.caller)
                    .paths()
                    .stream()
                    .collect(Collectors.toMap(
                            connectionPath -> connectionPath
                                    .steps()
                                    .get(connectionPath.distance() - 1)
                                    .record()
                                    .ref(),
                            ConnectionPath::distance));
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isIn(ErrorCode.ACCESS_DENIED, ErrorCode.PRIVILEGE_DENIED);
            return Map.of();
        }
    }

    @Property
    void on_the_lines_of_a_hierarchy(@ForAll("onlookers") Onlooker onlooker) {
        Column id = new Column(RecordTypes.ACCOUNT.primaryId());
        for (RecordRef start : onlooker.organisation.accounts()) {
            assertThat(onlooker.finds(
                            "account", new Condition.HierarchyComparison(id, HierarchyOperator.UNDER, start.id())))
                    .containsExactlyInAnyOrderElementsOf(onlooker.under(start));
            assertThat(onlooker.finds(
                            "account",
                            new Condition.HierarchyComparison(id, HierarchyOperator.ABOVE_OR_EQUAL, start.id())))
                    .containsExactlyInAnyOrderElementsOf(onlooker.atOrAbove(start));
        }
    }

    @Property
    void in_what_has_changed(@ForAll("onlookers") Onlooker onlooker) {
        for (String name : ENTITIES) {
            EntityDefinition entity =
                    onlooker.organisation.application.entities().named(name).orElseThrow();
            TrackChanges tracking = onlooker.organisation.application.changes();
            if (entity.isTracked()) {
                Changes changes = tracking.between(entity, onlooker.organisation.founded, tracking.now(entity));

                assertThat(onlooker.finds(name, changes.made()))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(onlooker.ids(name));
                onlooker.unlessDenied(() -> assertThat(tracking.count(changes, onlooker.caller))
                        .as(name)
                        .isEqualTo(onlooker.ids(name).size()));
            }
        }
    }
}
