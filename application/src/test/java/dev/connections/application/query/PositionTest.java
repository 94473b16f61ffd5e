package dev.connections.application.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Ordering.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Column ID = new Column("connectionid");
    private static final Column NAME = new Column("name");
    private static final UUID SOME = UUID.fromString("00000000-0000-4000-8000-000000000009");

    private static final Ordering BY_ID = new Ordering(ID, Direction.ASCENDING);
    private static final Ordering BY_NAME = new Ordering(NAME, Direction.ASCENDING);
    private static final Ordering BY_NAME_BACKWARDS = new Ordering(NAME, Direction.DESCENDING);

    @Test
    void an_order_tells_all_rows_apart_by_ending_with_the_id() {
        assertThat(Position.total(List.of(), ID)).containsExactly(BY_ID);
        assertThat(Position.total(List.of(BY_NAME), ID)).containsExactly(BY_NAME, BY_ID);
        assertThat(Position.total(List.of(BY_ID, BY_NAME), ID)).containsExactly(BY_ID);
    }

    @Test
    void rows_beside_others_are_told_apart_by_all_their_ids() {
        Column beside = new Column("contactid").behind("#who");
        Ordering byBeside = new Ordering(beside, Direction.ASCENDING);

        assertThat(Position.total(List.of(BY_NAME), List.of(ID, beside))).containsExactly(BY_NAME, BY_ID, byBeside);
        assertThat(Position.total(List.of(BY_ID, BY_NAME), List.of(ID, beside)))
                .containsExactly(BY_ID, BY_NAME, byBeside);
        assertThat(Position.total(List.of(byBeside, BY_ID, BY_NAME), List.of(ID, beside)))
                .containsExactly(byBeside, BY_ID);
    }

    @Test
    void behind_an_id_are_the_greater_ones() {
        assertThat(new Position(List.of(BY_ID), List.of(SOME)).behind())
                .isEqualTo(new Comparison(ID, Operator.GREATER, SOME));
    }

    @Test
    void behind_a_name_are_no_lesser_names_and_of_these_the_greater_ones_or_those_with_a_greater_id() {
        assertThat(new Position(List.of(BY_NAME, BY_ID), List.of("Ann", SOME)).behind())
                .isEqualTo(new All(List.of(
                        new Comparison(NAME, Operator.GREATER_OR_EQUAL, "Ann"),
                        new Any(List.of(
                                new Comparison(NAME, Operator.GREATER, "Ann"),
                                new Comparison(ID, Operator.GREATER, SOME))))));
    }

    @Test
    void absent_names_come_first() {
        assertThat(new Position(List.of(BY_NAME, BY_ID), Arrays.asList(null, SOME)).behind())
                .isEqualTo(new Any(List.of(new Not(new IsNull(NAME)), new Comparison(ID, Operator.GREATER, SOME))));
    }

    @Test
    void and_last_when_names_descend() {
        assertThat(new Position(List.of(BY_NAME_BACKWARDS, BY_ID), Arrays.asList(null, SOME)).behind())
                .isEqualTo(new All(List.of(
                        new IsNull(NAME),
                        new Any(List.of(Condition.nothing(), new Comparison(ID, Operator.GREATER, SOME))))));
        assertThat(new Position(List.of(BY_NAME_BACKWARDS), List.of("Ann")).behind())
                .isEqualTo(new Any(List.of(new Comparison(NAME, Operator.LESS, "Ann"), new IsNull(NAME))));
    }

    @Test
    void every_step_of_the_order_needs_its_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(List.of(BY_ID), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(List.of(), List.of()));
    }
}
