package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.record.Version;
import dev.connections.jpa.OnEveryDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that change or delete the same row at the same moment, for every set whose rows they address by id. */
@Timeout(120)
class OneRowRacesTest extends OnEveryDatabase {

    private static final int ROUNDS = 10;
    private static final int CLIENTS = 8;

    private Application application;

    @BeforeEach
    void anInstallation() {
        application = Application.of(ports, Rules.standard().securing(Set.of(SecuredAttribute.CONNECTION_DESCRIPTION)));
        application.installation().prepare();
    }

    private KeptRows.Office anOffice() {
        return new KeptRows.Office(application, ports, given);
    }

    @ParameterizedTest
    @EnumSource
    void of_eight_deletions_of_a_row_one_succeeds_and_the_others_do_not_find_it(KeptRows rows) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            KeptRows.Office office = anOffice();
            UUID id = rows.make(office);

            List<Optional<ErrorCode>> outcomes = Race.of(CLIENTS, () -> rows.delete(office, id, Precondition.NONE));

            assertThat(outcomes)
                    .containsOnlyOnce(Optional.empty())
                    .containsOnly(Optional.empty(), Optional.of(ErrorCode.OBJECT_DOES_NOT_EXIST));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_a_change_and_a_deletion_with_one_version_one_succeeds(KeptRows rows) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            KeptRows.Office office = anOffice();
            UUID id = rows.make(office);
            Version version = rows.version(office, id);

            List<Optional<ErrorCode>> outcomes = Race.between(
                    () -> rows.save(office, id, 1, Precondition.unchangedSince(version)),
                    () -> rows.delete(office, id, Precondition.unchangedSince(version)));

            assertThat(outcomes).containsOnlyOnce(Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_two_changes_with_one_version_one_succeeds(KeptRows rows) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            KeptRows.Office office = anOffice();
            UUID id = rows.make(office);
            Version version = rows.version(office, id);

            List<Optional<ErrorCode>> outcomes = Race.between(
                    () -> rows.save(office, id, 1, Precondition.unchangedSince(version)),
                    () -> rows.save(office, id, 2, Precondition.unchangedSince(version)));

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.CONCURRENCY_VERSION_MISMATCH));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_eight_upserts_of_a_new_row_one_makes_it_and_the_others_change_it(KeptRows rows) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            KeptRows.Office office = anOffice();
            UUID id = UUID.randomUUID();
            AtomicInteger made = new AtomicInteger();
            AtomicInteger number = new AtomicInteger();

            List<Optional<ErrorCode>> outcomes = Race.of(CLIENTS, () -> {
                Saved saved = rows.save(office, id, number.incrementAndGet(), Precondition.NONE);
                made.addAndGet(saved == Saved.CREATED ? 1 : 0);
            });

            assertThat(outcomes).containsOnly(Optional.empty());
            assertThat(made).hasValue(1);
        }
    }
}
