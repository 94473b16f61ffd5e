package dev.connections.application.reading;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.STRANGER;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.RecordingOffice;
import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.AttributeAccess;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.port.Ports;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.CallerTrait;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.During;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.OfCaller;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Period;
import dev.connections.application.query.Period.Unit;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import dev.connections.application.query.RowVisibility;
import dev.connections.domain.Clinic;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryUseCaseTest {

    private static final Column NAME = new Column("name");
    private static final Column UNKNOWN = new Column("shoesize");
    private static final Condition NAMELESS = new IsNull(NAME);
    private static final RowReader IGNORING = row -> {};

    private final List<Query> asked = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Aggregation> aggregated = new ArrayList<>();
    private long counted;
    private final Ports office = RecordingOffice.keeping(Clinic.treatment()).ports();
    private final EntityCatalogue entities = new EntityCatalogue(RecordTypes.standard());
    private final AccessControl access = new AccessControl(
            office.principals(),
            office.businessUnits(),
            office.shares(),
            new AttributeAccess(office.principals(), office.businessUnits(), office.attributeShares(), Set.of()));
    private final QueryUseCase reading = new QueryUseCase(
            new AskedEngine(),
            entities,
            access,
            Clock.fixed(Instant.parse("2026-05-14T10:20:30Z"), ZoneOffset.UTC),
            office.principals(),
            new QueryShares(0));

    @Test
    void the_administrator_is_answered_without_restriction() {
        reading.run(query(NAMELESS), Administrator.CALLER, IGNORING);

        assertThat(asked).containsExactly(query(NAMELESS));
    }

    @Test
    void a_caller_who_may_read_no_rows_of_the_entity_is_refused() {
        refusal(ErrorCode.PRIVILEGE_DENIED, () -> reading.run(query(NAMELESS), Caller.of(STRANGER), IGNORING));
    }

    @Test
    void any_other_caller_gets_only_the_rows_that_the_caller_may_see() {
        reading.run(query(NAMELESS), Caller.of(BOOKKEEPER), IGNORING);

        assertThat(asked).containsExactly(query(new All(List.of(NAMELESS, seenByBookkeeper("connection")))));
    }

    @Test
    void rows_that_paths_lead_to_are_looked_at_as_far_as_they_may_be_seen() {
        Column behind = new Column("name").behind("record1id_account");

        reading.run(query(new IsNull(behind)), Caller.of(BOOKKEEPER), IGNORING);

        assertThat(asked.get(0).rowVisibility().limits()).containsOnlyKeys("account");
    }

    @Test
    void many_to_many_rows_and_their_links_are_restricted_to_what_the_caller_sees() {
        ManyToMany members = entities.named("systemuser").orElseThrow().requireManyToMany("teammembership_association");
        Condition inTeam = new Condition.ExistsThroughLink(members, Condition.everything(), NAMELESS);

        reading.run(new Query("systemuser", List.of(), inTeam, List.of(), 10), Caller.of(BOOKKEEPER), IGNORING);

        Condition narrowed = new Condition.ExistsThroughLink(
                members, seenByBookkeeper("teammembership"), new All(List.of(NAMELESS, seenByBookkeeper("team"))));
        assertThat(asked.get(0).condition()).isEqualTo(new All(List.of(narrowed, seenByBookkeeper("systemuser"))));
    }

    private Condition seenByBookkeeper(String entity) {
        Condition seen =
                access.visibleRows(Caller.of(BOOKKEEPER), entities.named(entity).orElseThrow());
        assertThat(seen).isNotIn(Condition.everything(), Condition.nothing());
        return seen;
    }

    /** A day counts from its midnight on, so one that has begun before now lies in the past. */
    @Test
    void a_relative_period_is_resolved_to_its_ends() {
        Column created = new Column("createdon");
        Column starts = new Column("effectivestart");

        reading.run(query(new During(created, Period.last(3, Unit.DAY))), Administrator.CALLER, IGNORING);
        reading.run(query(new During(starts, Period.last(3, Unit.DAY))), Administrator.CALLER, IGNORING);
        reading.run(query(new Not(new During(starts, Period.olderThan(2, Unit.HOUR)))), Administrator.CALLER, IGNORING);

        assertThat(asked)
                .containsExactly(
                        query(new All(List.of(
                                new Comparison(
                                        created, Operator.GREATER_OR_EQUAL, Instant.parse("2026-05-11T00:00:00Z")),
                                new Comparison(created, Operator.LESS, Instant.parse("2026-05-14T10:20:30Z"))))),
                        query(new All(List.of(
                                new Comparison(starts, Operator.GREATER_OR_EQUAL, LocalDate.parse("2026-05-11")),
                                new Comparison(starts, Operator.LESS, LocalDate.parse("2026-05-15"))))),
                        query(new Not(new All(
                                List.of(new Comparison(starts, Operator.LESS, LocalDate.parse("2026-05-15")))))));
    }

    /** It is twenty past midnight in Honolulu, where the bookkeeper is; the fourteenth began at ten in UTC. */
    @Test
    void days_are_those_of_the_time_zone_that_the_caller_has_chosen() {
        Column created = new Column("createdon");
        Column starts = new Column("effectivestart");
        Condition today = new Any(List.of(
                new During(created, Period.whole(Unit.DAY, 0)),
                new During(created, Period.from(LocalDate.parse("2026-05-14"))),
                new During(starts, Period.whole(Unit.DAY, 0)),
                new During(starts, Period.before(LocalDate.parse("2026-05-14")))));

        reading.run(query(today), Caller.of(BOOKKEEPER), IGNORING);

        Condition since = new Comparison(created, Operator.GREATER_OR_EQUAL, Instant.parse("2026-05-14T10:00:00Z"));
        Condition until = new Comparison(created, Operator.LESS, Instant.parse("2026-05-15T10:00:00Z"));
        assertThat(asked.get(0).condition())
                .isEqualTo(new All(List.of(
                        new Any(List.of(
                                new All(List.of(since, until)),
                                new All(List.of(since)),
                                new All(List.of(
                                        new Comparison(
                                                starts, Operator.GREATER_OR_EQUAL, LocalDate.parse("2026-05-14")),
                                        new Comparison(starts, Operator.LESS, LocalDate.parse("2026-05-15")))),
                                new All(List.of(
                                        new Comparison(starts, Operator.LESS, LocalDate.parse("2026-05-14")))))),
                        seenByBookkeeper("connection"))));
    }

    @Test
    void a_property_of_the_caller_is_resolved_to_ids() {
        Column owner = new Column("ownerid");

        reading.run(query(new OfCaller(owner, Operator.EQUAL, CallerTrait.USER)), Administrator.CALLER, IGNORING);
        reading.run(
                query(new OfCaller(new Column("owningbusinessunit"), Operator.NOT_EQUAL, CallerTrait.BUSINESS_UNIT)),
                Administrator.CALLER,
                IGNORING);

        assertThat(asked)
                .containsExactly(
                        query(new Comparison(
                                owner,
                                Operator.EQUAL,
                                Administrator.CALLER.user().id())),
                        query(new Comparison(
                                new Column("owningbusinessunit"),
                                Operator.NOT_EQUAL,
                                UUID.fromString("00000000-0000-0000-0000-0000000000b1"))));
    }

    @Test
    void periods_need_a_date_and_properties_of_the_caller_need_an_id() {
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> reading.run(query(new During(NAME, Period.whole(Unit.WEEK, 0))), Administrator.CALLER, IGNORING));
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> reading.run(
                        query(new OfCaller(NAME, Operator.EQUAL, CallerTrait.USER)), Administrator.CALLER, IGNORING));

        assertThat(asked).isEmpty();
    }

    @Test
    void rows_that_the_caller_may_not_see_are_not_counted() {
        reading.count(query(Condition.everything()), Caller.of(BOOKKEEPER));

        assertThat(asked).containsExactly(query(seenByBookkeeper("connection")));
    }

    @Test
    void an_unknown_attribute_is_refused_wherever_it_stands_and_nothing_is_asked() {
        Ordering byUnknown = new Ordering(UNKNOWN, Ordering.Direction.ASCENDING);

        refuses(new Query("connection", List.of(NAME, UNKNOWN), NAMELESS, List.of(), 10));
        refuses(new Query("connection", List.of(NAME), new IsNull(UNKNOWN), List.of(), 10));
        refuses(new Query("connection", List.of(NAME), NAMELESS, List.of(byUnknown), 10));

        assertThat(asked).isEmpty();
    }

    @Test
    void a_path_that_leads_nowhere_is_refused_and_so_is_the_name_of_what_is_no_lookup() {
        refuses(over(NAME.behind("record1id_invoice")));
        refuses(over(UNKNOWN.behind("record1id_contact")));
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> reading.run(over(NAME.behind("ownerid")), Administrator.CALLER, IGNORING));
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> reading.run(over(Column.nameOf("description")), Administrator.CALLER, IGNORING));

        assertThat(asked).isEmpty();
    }

    @Test
    void a_path_over_several_lookups_is_followed_to_its_end() {
        Query deep = over(new Column("name").behind("businessunitid").behind("regardingobjectid"));
        Query real = over(new Column("name").behind("businessunitid").behind("createdby"));

        reading.run(real, Administrator.CALLER, IGNORING);

        assertThat(asked).containsExactly(real);
        refuses(deep);
    }

    @Test
    void up_to_fifty_thousand_visible_rows_are_aggregated() {
        Aggregation byState = aggregation(Aggregation.Function.COUNT, new Column("connectionid"));
        counted = 50_000;

        reading.aggregate(byState, Caller.of(BOOKKEEPER), group -> {});

        assertThat(aggregated)
                .containsExactly(byState.seen(
                        List.of(),
                        new All(List.of(NAMELESS, seenByBookkeeper("connection"))),
                        RowVisibility.OF_EVERYTHING));
        counted = 50_001;
        refusal(
                ErrorCode.AGGREGATE_QUERY_RECORD_LIMIT_EXCEEDED,
                () -> reading.aggregate(byState, Administrator.CALLER, group -> {}));
    }

    @Test
    void rows_are_put_beside_others_only_if_the_caller_may_see_them() {
        Query beside = query(NAMELESS).joining(List.of(join("#who", Optional.empty(), "contact", "record1id")));

        reading.run(beside, Administrator.CALLER, IGNORING);
        reading.run(beside, Caller.of(BOOKKEEPER), IGNORING);
        reading.count(beside, Caller.of(BOOKKEEPER));

        Condition narrowed = new All(List.of(new IsNull(new Column("fullname")), seenByBookkeeper("contact")));
        assertThat(asked).startsWith(beside);
        assertThat(asked.subList(1, 3))
                .allSatisfy(
                        query -> assertThat(query.joins().get(0).condition()).isEqualTo(narrowed));
    }

    @Test
    void groups_are_made_of_nothing_else_either() {
        Aggregation beside = aggregation(Aggregation.Function.COUNT, new Column("fullname").behind("#who"))
                .seen(
                        List.of(join("#who", Optional.empty(), "contact", "record1id")),
                        NAMELESS,
                        RowVisibility.OF_EVERYTHING);

        reading.aggregate(beside, Caller.of(BOOKKEEPER), group -> {});

        assertThat(aggregated.get(0).joins()).isEqualTo(asked.get(0).joins());
        assertThat(asked.get(0).joins().get(0).condition())
                .isEqualTo(new All(List.of(new IsNull(new Column("fullname")), seenByBookkeeper("contact"))));
    }

    @Test
    void what_joins_say_is_checked_before_anything_is_asked() {
        Optional<String> beside = Optional.of("#who");
        Join known = join("#who", Optional.empty(), "contact", "record1id");

        refusesJoins(ErrorCode.INVALID_ARGUMENT, known, known);
        refusesJoins(ErrorCode.INVALID_ARGUMENT, join("#owner", beside, "contact", "ownerid"), known);
        refusesJoins(ErrorCode.INVALID_ARGUMENT, join("#who", Optional.empty(), "invoice", "record1id"));
        refusesJoins(ErrorCode.INVALID_ARGUMENT, join("#who", Optional.empty(), "contact", "description"));
        refusesJoins(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, join("#who", Optional.empty(), "contact", "shoesize"));
        refusesJoins(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, join("#who", Optional.empty(), "account", "record1id"));
        assertThat(asked).isEmpty();
    }

    private void refusesJoins(ErrorCode code, Join... joins) {
        refusal(code, () -> reading.run(query(NAMELESS).joining(List.of(joins)), Administrator.CALLER, IGNORING));
    }

    /** A join to people without a name. */
    private static Join join(String name, Optional<String> from, String entity, String lookup) {
        return new Join(
                name, from, entity, lookup, Join.Direction.TO_ONE, Join.Kind.OUTER, new IsNull(new Column("fullname")));
    }

    @Test
    void columns_of_rows_that_are_not_beside_are_refused() {
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> reading.run(over(NAME.behind("#who")), Administrator.CALLER, IGNORING));
    }

    @Test
    void dates_have_parts_choices_have_labels_and_nothing_else_has() {
        for (ColumnPart columnPart : List.of(ColumnPart.MONTH, ColumnPart.LABEL)) {
            refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    () -> reading.run(over(NAME.showing(columnPart)), Administrator.CALLER, IGNORING));
        }
        Query month = over(new Column("createdon").showing(ColumnPart.MONTH));
        Query state = over(new Column("statecode").showing(ColumnPart.LABEL));

        reading.run(month, Administrator.CALLER, IGNORING);
        reading.run(state, Administrator.CALLER, IGNORING);

        assertThat(asked).containsExactly(month, state);
    }

    @Test
    void only_what_has_a_measure_is_measured() {
        for (Aggregation.Function function : List.of(Aggregation.Function.SUM, Aggregation.Function.MINIMUM)) {
            refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    () -> reading.aggregate(aggregation(function, NAME), Administrator.CALLER, group -> {}));
        }
        assertThat(aggregated).isEmpty();
    }

    private static Aggregation aggregation(Aggregation.Function function, Column column) {
        return new Aggregation(
                "connection",
                NAMELESS,
                List.of(new Column("statecode")),
                List.of(new Aggregation.Measure(function, column)));
    }

    @Test
    void an_unknown_entity_is_refused() {
        refusal(
                ErrorCode.INVALID_ARGUMENT,
                () -> reading.run(
                        new Query("invoice", List.of(NAME), NAMELESS, List.of(), 10), Administrator.CALLER, IGNORING));
    }

    @Test
    void one_row_is_asked_for_by_its_id_whatever_the_condition_and_the_order_of_the_query() {
        rows.add(new NoRow());

        reading.retrieve(MASTER.ref(), query(NAMELESS), Administrator.CALLER, IGNORING);

        Condition thatRow = new Comparison(new Column("connectionid"), Operator.EQUAL, MASTER.value());
        assertThat(asked).containsExactly(new Query("connection", List.of(NAME), thatRow, List.of(), 1));
    }

    @Test
    void one_row_that_is_not_there_is_refused() {
        refusal(
                ErrorCode.OBJECT_DOES_NOT_EXIST,
                () -> reading.retrieve(MASTER.ref(), query(NAMELESS), Administrator.CALLER, IGNORING));
    }

    private void refuses(Query query) {
        refusal(ErrorCode.QUERY_BUILDER_NO_ATTRIBUTE, () -> reading.run(query, Administrator.CALLER, IGNORING));
    }

    private static Query over(Column column) {
        return new Query("connection", List.of(column), NAMELESS, List.of(), 10);
    }

    private static Query query(Condition condition) {
        Ordering byName = new Ordering(NAME, Ordering.Direction.DESCENDING);
        return new Query("connection", List.of(NAME), condition, List.of(byName), 10);
    }

    /** Remembers what it was asked. */
    private final class AskedEngine implements QueryEngine {

        @Override
        public void run(Query query, RowReader reader) {
            asked.add(query);
            rows.forEach(reader::read);
        }

        @Override
        public void aggregate(Aggregation aggregation, GroupReader reader) {
            aggregated.add(aggregation);
        }

        @Override
        public long count(Query query) {
            asked.add(query);
            return counted;
        }
    }

    private static final class NoRow implements Row {

        @Override
        public Object value(Column column) {
            return null;
        }

        @Override
        public String target(Column lookup) {
            return null;
        }
    }
}
