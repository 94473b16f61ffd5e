package dev.connections.application.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.application.query.Aggregation.Rank;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.Condition.TextMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private static final Column NAME = new Column("name");
    private static final Column STATE = new Column("statecode");
    private static final Condition ACTIVE = new Comparison(STATE, Operator.EQUAL, 0);
    private static final Condition NAMED = new Not(new IsNull(NAME));

    @ParameterizedTest(name = "{0} asked, {1} answered")
    @CsvSource({"1, 1", "50, 50", "5000, 5000", "5001, 5000", "2147483647, 5000", "0, 1", "-1, 1", "-2147483648, 1"})
    void an_answer_has_between_one_row_and_5000(int asked, int answered) {
        assertThat(query(Condition.everything(), asked).limit()).isEqualTo(answered);
    }

    @ParameterizedTest(name = "{0} asked, {1} passed over")
    @CsvSource({"0, 0", "50000, 50000", "50001, 50000", "-1, 0"})
    void at_the_most_50000_rows_are_passed_over(int asked, int passedOver) {
        assertThat(query(ACTIVE, 10).between(asked, 10).offset()).isEqualTo(passedOver);
    }

    @Test
    void rows_that_come_once_are_ordered_by_what_they_show() {
        Ordering byState = new Ordering(STATE, Ordering.Direction.ASCENDING);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Query("connection", List.of(), List.of(NAME), true, ACTIVE, List.of(byState), 0, 1));
    }

    @Test
    void groups_are_ordered_by_what_is_told_of_them() {
        Rank byState = new Rank(STATE, Ordering.Direction.ASCENDING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aggregation(
                        "connection", List.of(), ACTIVE, List.of(NAME), List.of(), List.of(byState), 1));
    }

    @Test
    void a_restriction_adds_a_condition_and_leaves_the_rest() {
        Query query = query(ACTIVE, 10);

        assertThat(query.restrictedTo(NAMED))
                .isEqualTo(new Query(
                        query.entity(),
                        query.columns(),
                        new All(List.of(ACTIVE, NAMED)),
                        query.order(),
                        query.limit()));
    }

    @Test
    void a_restriction_to_everything_is_none() {
        assertThat(query(ACTIVE, 10).restrictedTo(Condition.everything())).isEqualTo(query(ACTIVE, 10));
    }

    @Test
    void everything_and_a_condition_is_that_condition() {
        assertThat(Condition.everything().and(ACTIVE)).isEqualTo(ACTIVE);
    }

    @Test
    void a_restriction_to_nothing_stays_whatever_was_asked() {
        assertThat(ACTIVE.and(Condition.nothing())).isEqualTo(new All(List.of(ACTIVE, Condition.nothing())));
        assertThat(Condition.everything().and(Condition.nothing())).isEqualTo(Condition.nothing());
    }

    @Test
    void a_condition_names_every_attribute_it_looks_at_however_deep() {
        Condition condition = new All(List.of(
                ACTIVE,
                new Any(List.of(NAMED, new Not(new TextMatch(new Column("description"), Place.ANYWHERE, "knee"))))));

        assertThat(condition.columns()).containsExactly(STATE, NAME, new Column("description"));
    }

    private static Query query(Condition condition, int limit) {
        Ordering byName = new Ordering(NAME, Ordering.Direction.ASCENDING);
        return new Query("connection", List.of(NAME), condition, List.of(byName), limit);
    }
}
