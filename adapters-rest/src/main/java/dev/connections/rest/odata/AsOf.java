package dev.connections.rest.odata;

import dev.connections.application.query.Condition;
import dev.connections.application.reading.Effectiveness;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import java.time.DateTimeException;

/**
 * The option {@code AsOf=2024-03-01}, which Dataverse does not have: only the connections that hold on that day. It goes
 * with every other option, wherever connections are asked for.
 */
public final class AsOf {

    private static final String OPTION = "AsOf";

    private AsOf() {}

    /**
     * What the option asks of rows of the entity; everything when it is not given.
     *
     * @throws WireError {@link WireCode#QUERY} for what is no day, and for rows that are no connections
     */
    public static Condition condition(WireEntity entity, QueryOptions options) {
        return options.value(OPTION).map(day -> on(entity, day.strip())).orElse(Condition.everything());
    }

    private static Condition on(WireEntity entity, String day) {
        if (!entity.definition().type().equals(RecordTypes.CONNECTION)) {
            throw WireCode.QUERY.error("Only connections hold from one day to another, not rows of " + entity.set()
                    + ". Ask for connections by AsOf, or leave it out.");
        }
        try {
            return DateTimes.day(day).map(Effectiveness::on).orElseThrow(() -> noDay(day));
        } catch (DateTimeException notADay) {
            throw noDay(day);
        }
    }

    private static WireError noDay(String found) {
        return WireCode.QUERY.error(
                "AsOf is a day such as 2024-01-31 in the years 1 to 9999, found '" + Excerpt.of(found) + "'.");
    }
}
