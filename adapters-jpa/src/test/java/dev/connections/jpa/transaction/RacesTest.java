package dev.connections.jpa.transaction;

import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.on;
import static dev.connections.contracts.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.signin.Provisioning;
import dev.connections.application.signin.SignIn;
import dev.connections.application.signin.TokenSubject;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.OnEveryDatabase;
import dev.connections.jpa.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Two requests that change the same thing at the same moment. */
@Timeout(60)
class RacesTest extends OnEveryDatabase {

    private static final int TIMES = 5;

    @RepeatedTest(TIMES)
    void of_two_requests_that_connect_the_same_parties_one_succeeds_and_one_is_refused_as_a_duplicate()
            throws Exception {
        Participant ann = given.contact("Ann");
        Participant ben = given.contact("Ben");

        List<Optional<ErrorCode>> outcomes =
                Race.between(() -> connect(connection(as(ann), as(ben))), () -> connect(connection(as(ben), as(ann))));

        assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.CONNECTION_EXISTS));
        assertThat(sql("select id from connection")).hasSize(2);
    }

    @RepeatedTest(TIMES)
    void of_two_creations_with_one_id_one_succeeds_and_one_is_refused() throws Exception {
        Participant ann = record(CONTACT, "Ann");
        CyclicBarrier bothHaveBegun = new CyclicBarrier(2);

        List<Optional<ErrorCode>> outcomes =
                Race.between(addTogether(ann, bothHaveBegun), addTogether(ann, bothHaveBegun));

        assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.DUPLICATE_RECORD));
    }

    @RepeatedTest(TIMES)
    void of_a_user_and_a_team_created_with_one_id_one_succeeds_and_one_is_refused() throws Exception {
        Participant ann = record(RecordTypes.SYSTEM_USER, "Ann");
        Participant nurses = Participant.create(
                new RecordRef(RecordTypes.TEAM, ann.ref().id()), "Nurses", ann.ownership(), on(TUESDAY));
        CyclicBarrier bothHaveBegun = new CyclicBarrier(2);

        List<Optional<ErrorCode>> outcomes =
                Race.between(addTogether(ann, bothHaveBegun), addTogether(nurses, bothHaveBegun));

        assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.DUPLICATE_RECORD));
    }

    @RepeatedTest(TIMES)
    void of_two_changes_of_one_record_neither_is_lost() throws Exception {
        Participant ann = given.contact("Ann");
        CyclicBarrier bothHaveSeenIt = new CyclicBarrier(2);

        Race.between(appendToName(ann, "-Maria", bothHaveSeenIt), appendToName(ann, "-Sophie", bothHaveSeenIt));

        assertThat(ports.records().find(ann.ref()).orElseThrow().name()).isIn("Ann-Maria-Sophie", "Ann-Sophie-Maria");
    }

    @RepeatedTest(TIMES)
    void a_record_deleted_while_it_is_being_connected_leaves_either_both_or_neither() throws Exception {
        Participant ann = given.contact("Ann");
        Participant ben = given.contact("Ben");

        Race.between(() -> connect(connection(as(ann), as(ben))), () -> delete(ann.ref()));

        assertThat(ports.records().find(ann.ref())).isEmpty();
        assertThat(sql("select id from connection")).isEmpty();
    }

    @RepeatedTest(TIMES)
    void a_currency_deleted_while_it_is_being_chosen_is_either_kept_or_not_chosen() throws Exception {
        Currency euro = given.keptCurrency("EUR");
        Terms inEuros =
                new Terms(Optional.empty(), EffectivePeriod.ALWAYS, Optional.of(new Valuation(euro.id(), euro.rate())));
        ActiveConnection valued = connection(as(given.contact("Ann")), as(given.contact("Ben")), inEuros);

        List<Optional<ErrorCode>> outcomes = Race.between(() -> connectIn(euro, valued), () -> deleteUnused(euro));

        assertThat(outcomes).containsOnlyOnce(Optional.empty());
        assertThat(sql("select id from connection"))
                .hasSize(ports.currencies().find(euro.id()).isPresent() ? 2 : 0);
    }

    private void connectIn(Currency currency, ActiveConnection valued) {
        given.work(() -> {
            if (ports.currencies().findForReference(currency.id()).isEmpty()) {
                throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, "transactioncurrency", currency.id());
            }
            ports.connections().add(valued);
        });
    }

    private void deleteUnused(Currency currency) {
        given.work(() -> {
            ports.currencies().findForUpdate(currency.id());
            if (ports.connections().anyValuedIn(currency.id())) {
                throw RuleViolation.of(
                        ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION, "transactioncurrency", currency.id(), "in use");
            }
            ports.currencies().remove(currency.id());
        });
    }

    @RepeatedTest(TIMES)
    void of_two_shares_of_one_record_neither_is_lost() throws Exception {
        RecordRef contact = given.contact("Cleo").ref();
        Principal.User ann = given.user("Ann");
        Principal.User ben = given.user("Ben");

        Race.between(() -> share(contact, ann), () -> share(contact, ben));

        assertThat(ports.shares().of(contact, Administrator.USER).shares()).hasSize(2);
    }

    @RepeatedTest(TIMES)
    void two_units_of_work_that_lock_two_records_in_opposite_orders_both_finish() throws Exception {
        RecordRef ann = given.contact("Ann").ref();
        RecordRef ben = given.contact("Ben").ref();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        List<Optional<ErrorCode>> outcomes =
                Race.between(holdBoth(ann, ben, bothHoldOne), holdBoth(ben, ann, bothHoldOne));

        assertThat(outcomes).containsOnly(Optional.empty());
    }

    @RepeatedTest(TIMES)
    void of_two_placements_of_branches_under_each_other_one_succeeds_and_one_is_refused_as_a_loop() throws Exception {
        Application application = Application.of(ports, Rules.standard());
        application.installation().prepare();
        RecordRef group = given.account("Group").ref();
        RecordRef clinic = given.account("Clinic").ref();
        RecordRef underGroup = given.account("Under group").ref();
        RecordRef underClinic = given.account("Under clinic").ref();
        place(application, underGroup, group).run();
        place(application, underClinic, clinic).run();

        List<Optional<ErrorCode>> outcomes =
                Race.between(place(application, group, underClinic), place(application, clinic, underGroup));

        assertThat(outcomes)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.ACCOUNT_LOOP_BEING_CREATED));
    }

    private static Runnable place(Application application, RecordRef record, RecordRef parent) {
        return () ->
                application.records().update(RecordUpdate.place(record, Optional.of(parent)), Administrator.CALLER);
    }

    @RepeatedTest(TIMES)
    void of_two_first_requests_of_a_new_user_one_provisions_the_user_and_the_other_finds_it() throws Exception {
        SignIn signIn = Application.of(ports, Rules.standard()).signIn();
        TokenSubject subject = TokenSubject.of(new UUID(0xc, 1));
        Runnable request = () -> signIn.signIn(subject, Provisioning.WELCOME);

        List<Optional<ErrorCode>> outcomes = Race.between(request, request);

        assertThat(outcomes).containsOnly(Optional.empty());
        assertThat(sql("select id from participant where identity_object_id is not null"))
                .hasSize(1);
    }

    /** What the use case of connecting does: lock the records, look for a duplicate, add. */
    private void connect(ActiveConnection candidate) {
        given.work(() -> {
            for (RecordRef record : candidate.parties().records()) {
                ports.records()
                        .findForUpdate(record)
                        .orElseThrow(
                                () -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, record.type(), record.id()));
            }
            if (!ports.connections()
                    .covering(candidate.parties(), candidate.terms().period())
                    .isEmpty()) {
                throw RuleViolation.of(ErrorCode.CONNECTION_EXISTS, "always");
            }
            ports.connections().add(candidate);
        });
    }

    private void delete(RecordRef record) {
        given.work(() -> {
            ports.records().findForUpdate(record);
            ports.connections().involvingHeld(record).forEach(ports.connections()::remove);
            ports.records().remove(record);
        });
    }

    private void share(RecordRef target, Principal principal) {
        given.work(() -> {
            ports.records().findForUpdate(target);
            Sharing held = ports.shares().of(target, Administrator.USER);
            ports.shares().replace(held.grant(principal, AccessRights.of(AccessRight.READ)));
        });
    }

    private Runnable addTogether(Participant participant, CyclicBarrier bothHaveBegun) {
        AtomicInteger attempts = new AtomicInteger();
        return () -> given.work(() -> {
            ports.records().find(participant.ref());
            meetTheFirstTime(attempts, bothHaveBegun);
            ports.records().add(participant);
        });
    }

    private Runnable appendToName(Participant participant, String more, CyclicBarrier bothHaveSeenIt) {
        AtomicInteger attempts = new AtomicInteger();
        return () -> given.work(() -> {
            Participant seen = ports.records().find(participant.ref()).orElseThrow();
            meetTheFirstTime(attempts, bothHaveSeenIt);
            ports.records().replace(seen.rename(seen.name() + more, on(TUESDAY)));
        });
    }

    private Runnable holdBoth(RecordRef first, RecordRef second, CyclicBarrier bothHoldOne) {
        AtomicInteger attempts = new AtomicInteger();
        return () -> given.work(() -> {
            ports.records().findForUpdate(first);
            meetTheFirstTime(attempts, bothHoldOne);
            ports.records().findForUpdate(second);
        });
    }

    /** H2 gets one unit of work at a time, so that two never meet within theirs. */
    private void meetTheFirstTime(AtomicInteger attempts, CyclicBarrier barrier) {
        if (attempts.incrementAndGet() == 1 && database == TestDatabase.POSTGRESQL) {
            try {
                barrier.await(20, TimeUnit.SECONDS);
            } catch (Exception failure) {
                throw new IllegalStateException("The other one did not come.", failure);
            }
        }
    }
}
