package dev.connections.acceptance.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Ports;
import dev.connections.application.query.Query;
import dev.connections.application.reading.Changes;
import dev.connections.application.reading.Deletions;
import dev.connections.application.reading.DeltaWatermark;
import dev.connections.application.record.NewRecord;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import dev.connections.memory.InMemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changes can be followed")
class ChangeTrackingTest {

    private static final Caller CALLER = Administrator.CALLER;
    private static final Caller STRANGER = Caller.of(new Principal.User(new UUID(9, 9)));
    private static final Duration WEEK = Duration.ofDays(7);

    private final Hours clock = new Hours();
    private final Ports ports = InMemoryStore.of(RecordTypes.standard()).ports(clock);
    private final Application application = Application.of(ports, Rules.standard());
    private final EntityDefinition contacts =
            application.entities().named("contact").orElseThrow();

    @BeforeEach
    void prepare() {
        application.installation().prepare();
    }

    @Test
    void for_a_week_and_no_longer() {
        DeltaWatermark begin = application.changes().now(contacts);
        clock.pass(WEEK);
        assertThat(since(begin).after()).isEqualTo(begin.settled());

        clock.pass(Duration.ofSeconds(1));
        assertThat(refusal(begin).code()).isEqualTo(ErrorCode.EXPIRED_VERSION_STAMP);
        assertThat(refusal(begin)).hasMessageContaining("7 days");
    }

    @Test
    void for_as_long_as_an_installation_decides() {
        Rules rules = Rules.standard();
        Application patient = Application.of(
                ports, new Rules(rules.recordTypes(), rules.policies(), rules.duplicates(), Duration.ofDays(30)));
        DeltaWatermark begin = patient.changes().now(contacts);
        clock.pass(Duration.ofDays(30));

        assertThat(patient.changes()
                        .between(contacts, begin, patient.changes().now(contacts))
                        .after())
                .isEqualTo(begin.settled());
    }

    @Test
    void not_from_where_the_store_has_never_been() {
        DeltaWatermark now = application.changes().now(contacts);
        Version ahead = new Version(now.latest().number() + 1);

        assertThat(refusal(new DeltaWatermark(ahead, ahead, now.at())))
                .hasMessageContaining("an older copy of the data")
                .extracting(RuleViolation::code)
                .isEqualTo(ErrorCode.EXPIRED_VERSION_STAMP);
    }

    @Test
    void tombstones_are_kept_as_long_as_a_watermark_may_need_them() {
        RecordRef ann = make();
        DeltaWatermark begin = application.changes().now(contacts);
        application.records().delete(ann, Precondition.NONE, CALLER);

        clock.pass(WEEK);
        application.changes().forgetTheOld();
        assertThat(deletions(since(begin), CALLER)).containsExactly(ann.id());
    }

    @Test
    void tombstones_are_purged_a_day_after_the_last_watermark_that_may_need_them() {
        RecordRef ann = make();
        Version before = application.changes().now(contacts).settled();
        application.records().delete(ann, Precondition.NONE, CALLER);
        Version after = application.changes().now(contacts).latest();

        clock.pass(WEEK.plusDays(1).plusSeconds(1));
        application.changes().forgetTheOld();
        assertThat(ports.changes().deletions(RecordTypes.CONTACT, before, after, 10))
                .isEmpty();
    }

    @Test
    void a_user_who_may_see_no_row_gets_no_deletions() {
        RecordRef ann = make();
        DeltaWatermark begin = application.changes().now(contacts);
        application.records().delete(ann, Precondition.NONE, CALLER);

        assertThat(deletions(since(begin), STRANGER)).isEmpty();
    }

    @Test
    void deletions_are_delivered_in_parts() {
        List<RecordRef> people = List.of(make(), make(), make());
        DeltaWatermark begin = application.changes().now(contacts);
        people.forEach(person -> application.records().delete(person, Precondition.NONE, CALLER));
        Changes changes = since(begin);

        Deletions first = application.changes().deletions(changes, 2, CALLER);
        Deletions rest =
                application.changes().deletions(changes.behind(first.reached().orElseThrow()), 2, CALLER);

        assertThat(first.ids())
                .containsExactly(people.get(0).id(), people.get(1).id());
        assertThat(rest).isEqualTo(new Deletions(List.of(people.get(2).id()), Optional.empty()));
    }

    @Test
    void changes_are_counted_with_the_deletions() {
        RecordRef ann = make();
        DeltaWatermark begin = application.changes().now(contacts);
        make();
        make();
        application.records().delete(ann, Precondition.NONE, CALLER);

        assertThat(application.changes().count(since(begin), CALLER)).isEqualTo(3);
    }

    private RecordRef make() {
        return application
                .records()
                .create(NewRecord.of(RecordTypes.CONTACT, "Ann"), CALLER)
                .ref();
    }

    private Changes since(DeltaWatermark begin) {
        return application
                .changes()
                .between(contacts, begin, application.changes().now(contacts));
    }

    private RuleViolation refusal(DeltaWatermark begin) {
        return catchThrowableOfType(RuleViolation.class, () -> since(begin));
    }

    private List<UUID> deletions(Changes changes, Caller caller) {
        return application.changes().deletions(changes, Query.MAX_ROWS, caller).ids();
    }

    /** A clock that goes when it is told to. */
    private static final class Hours extends Clock {

        private Instant now = Instant.parse("2026-03-02T09:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
