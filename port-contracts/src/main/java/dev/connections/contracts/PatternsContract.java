package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.ADMINISTRATORS;
import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text patterns, well-formed or not, against all kinds of texts. */
public abstract class PatternsContract extends StoreContract {

    /** There are too many ways to divide five hundred letters among ten gaps to try them all. */
    @ParameterizedTest
    @ValueSource(strings = {"%a%a%a%a%a%a%a%a%a%b", "%a%a%a%a%a%a%a%a%a%[b-z]%", "a%[a]%_%[^b]%a%a%a%a%a%a_b"})
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void with_many_gaps_are_answered_without_trying_every_way_to_fill_them(String pattern) {
        given.keep(Participant.create(
                new RecordRef(CONTACT, new UUID(7, 7)), "a".repeat(500), ADMINISTRATORS, on(MONDAY)));

        Condition asked = new Condition.Like(new Column("fullname"), pattern);
        assertThat(ports.queries().count(new Query("contact", List.of(), asked, List.of(), 1)))
                .isZero();
    }
}
