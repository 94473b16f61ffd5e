package dev.connections.application.reading;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Operator;
import dev.connections.domain.connection.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;

/** Which connections hold on a day, as a condition: what {@link EffectivePeriod} says of one, asked of all. */
public final class Effectiveness {

    private static final Column START = new Column("effectivestart");
    private static final Column END = new Column("effectiveend");

    private Effectiveness() {}

    /** Met by connections whose period includes that day. A period without a start or an end is open there. */
    public static Condition on(LocalDate day) {
        return new All(List.of(
                new Any(List.of(new IsNull(START), new Comparison(START, Operator.LESS_OR_EQUAL, day))),
                new Any(List.of(new IsNull(END), new Comparison(END, Operator.GREATER_OR_EQUAL, day)))));
    }
}
