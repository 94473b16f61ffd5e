package dev.connections.jpa.query;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Terms;
import dev.connections.jpa.OnEveryDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What databases compute of dates. Years begin on every day of the week here, for that is where weeks differ. */
class ColumnPartRendererTest extends OnEveryDatabase {

    private static final Column START = new Column("effectivestart");

    @Test
    void a_part_of_a_date_is_what_the_calendar_says() {
        for (int year = 2020; year <= 2028; year++) {
            for (String day : List.of("-01-01", "-01-02", "-01-07", "-01-08", "-02-28", "-03-01", "-09-30", "-12-31")) {
                LocalDate start = LocalDate.parse(year + day);
                given.keep(connection(
                        as(given.contact("Ann")),
                        as(given.contact("Ben")),
                        new Terms(Optional.empty(), EffectivePeriod.between(start, start))));
            }
        }
        List<ColumnPart> parts =
                Stream.of(ColumnPart.values()).filter(ColumnPart::isPartOfDate).toList();
        List<Column> columns = Stream.concat(Stream.of(START), parts.stream().map(START::showing))
                .toList();

        ports.queries()
                .run(
                        new Query("connection", columns, Condition.everything(), List.of(), Query.MAX_ROWS),
                        row -> assertThat(parts)
                                .allSatisfy(part -> assertThat(row.value(START.showing(part)))
                                        .as(part + " of " + row.value(START))
                                        .isEqualTo(part.of((LocalDate) row.value(START)))));
    }
}
