package dev.connections.acceptance.plan;

import static dev.connections.acceptance.plan.MillionConnections.id;
import static dev.connections.application.query.Condition.Operator.EQUAL;
import static dev.connections.application.query.Condition.Operator.GREATER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Exists;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.Condition.TextMatch;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SharedDatabase.class)
@DisplayName("Among a million connections")
class CommonQuestionsTest {

    private static final int ACCOUNT = 1;
    private static final int CONTACT = 2;
    private static final int USER = 8;
    private static final int ROLE = 3231;
    private static final int CONNECTION = 3234;

    private static final int PAGE = 50;

    /** Half a percent of the table: what lies behind lookups, and what is passed over to find a page. */
    private static final long MAX_ROWS = 10_000;

    /** The driver prepares a statement when it comes for the fifth time; the server settles on a plan five later. */
    private static final int UNTIL_PLANS_ARE_SETTLED = 12;

    private static final UUID LOWEST_ID = new UUID(0, 0);

    private static final Column NAME = new Column("name");
    private static final Column FULL_NAME = new Column("fullname");
    private static final Column NAME_OF_CONTACT = FULL_NAME.behind("record1id_contact");
    private static final Column VERSION = new Column("versionnumber");

    private static final Ordering BY_NAME = by(NAME);
    private static final Ordering BY_ID = by(new Column("connectionid"));
    private static final Ordering BY_VERSION = by(VERSION);
    private static final Ordering LATEST_FIRST = new Ordering(VERSION, Direction.DESCENDING);

    private static MillionConnections database;

    @BeforeAll
    static void open(MillionConnections shared) {
        database = shared;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void an_index_leads_to_the_answer(Question question) {
        List<Plan> plans = new ArrayList<>();
        for (int time = 0; time < UNTIL_PLANS_ARE_SETTLED; time++) {
            plans.addAll(question.answeredBy(database));
        }
        assertThat(plans).hasSize(UNTIL_PLANS_ARE_SETTLED).allSatisfy(plan -> {
            assertThat(plan.tablesReadAsAWhole()).as("%s", plan).doesNotContain("connection", "participant");
            assertThat(plan.indexes()).as("%s", plan).isNotEmpty();
            assertThat(plan.rowsLookedAt()).as("%s", plan).isLessThan(MAX_ROWS);
        });
    }

    static Stream<Question> questions() {
        Condition ofRole = is("record1roleid", id(ROLE, 7));
        // The rarer the role, the more people are passed over until a page of them is found.
        Condition ofFrequentRole = is("record1roleid", id(ROLE, 1));
        return Stream.of(
                connections("of one record", is("record1id", id(CONTACT, 5))),
                connections("to one record", is("record2id", id(CONTACT, 5))),
                connections("of one record, by name", is("record1id", id(CONTACT, 5)), BY_NAME),
                connections(
                        "between two records",
                        new All(List.of(is("record1id", id(ACCOUNT, 7000)), is("record2id", id(CONTACT, 17))))),
                connections("in a role", ofRole),
                connections("to a role", is("record2roleid", id(ROLE, 7))),
                connections("of an owner", is("ownerid", id(USER, 42))),
                connections("of one name", is("name", "Ann Lee 64")),
                connections("whose names begin alike", beginning(NAME, "Carla Okafor 12")),
                connections("whose names begin alike, by name", beginning(NAME, "carla o"), BY_NAME),
                connections("of records whose names begin alike", beginning(NAME_OF_CONTACT, "Ann Lee 64")),
                connections("that changed since", isBeyond("versionnumber", 1_500_000L), BY_VERSION),
                connections("on any page", behind(List.of(BY_ID), id(CONNECTION, 1_500_000))),
                connections("on any page of a role", ofRole.and(behind(List.of(BY_ID), id(CONNECTION, 1_500_000)))),
                connections("on any page by name", behind(List.of(BY_NAME, BY_ID), "eve poe 1", LOWEST_ID), BY_NAME),
                connections(
                        "on any page of the latest changes",
                        behind(List.of(LATEST_FIRST, BY_ID), 1_500_000L, LOWEST_ID),
                        LATEST_FIRST),
                connections("of all that is under a company", isUnder(id(ACCOUNT, 500))),
                connections("of all that is under a company, by name", isUnder(id(ACCOUNT, 500)), BY_NAME),
                connections("whose twins are in a role", new Exists("connection", "relatedconnectionid", ofRole)),
                contacts(
                        "who have connections in a frequent role",
                        new Exists("connection", "record1id", ofFrequentRole)),
                contacts("whose names begin alike", beginning(FULL_NAME, "Greta Quist 5")),
                contacts(
                        "on any page by name",
                        behind(List.of(by(FULL_NAME), by(new Column("contactid"))), "greta quist 5", LOWEST_ID),
                        by(FULL_NAME)));
    }

    private static Question connections(String name, Condition condition, Ordering... order) {
        List<Column> shown = Stream.of(
                        "name", "description", "record1id", "record2id", "record1roleid", "effectivestart", "statecode")
                .map(Column::new)
                .toList();
        return new Question("connections " + name, new Query("connection", shown, condition, List.of(order), PAGE));
    }

    private static Question contacts(String name, Condition condition, Ordering... order) {
        return new Question(
                "contacts " + name, new Query("contact", List.of(FULL_NAME), condition, List.of(order), PAGE));
    }

    private static Condition is(String attribute, Object value) {
        return new Comparison(new Column(attribute), EQUAL, value);
    }

    private static Condition isUnder(UUID company) {
        return new Condition.InHierarchy(
                new Column("record1id"), "account", Condition.HierarchyOperator.UNDER, company, Condition.everything());
    }

    private static Condition isBeyond(String attribute, Object value) {
        return new Comparison(new Column(attribute), GREATER, value);
    }

    private static Condition beginning(Column column, String text) {
        return new TextMatch(column, Place.AT_START, text);
    }

    private static Condition behind(List<Ordering> order, Object... values) {
        return new Position(order, List.of(values)).behind();
    }

    private static Ordering by(Column column) {
        return new Ordering(column, Direction.ASCENDING);
    }

    /** A question, under the name that people know it by. */
    private record Question(String name, Query query) {

        /** Asks it, and tells by which plans it was answered. */
        List<Plan> answeredBy(MillionConnections database) {
            List<Object> rows = new ArrayList<>();
            List<Plan> plans = database.plansOf(() -> database.queries().run(query, row -> rows.add(query)));
            assertThat(rows).isNotEmpty();
            return plans;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
