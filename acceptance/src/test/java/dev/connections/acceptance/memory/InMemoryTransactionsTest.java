package dev.connections.acceptance.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InMemoryTransactionsTest {

    private final Clinic clinic = Clinic.inMemory();

    @Test
    void work_that_fails_leaves_nothing_behind() {
        RecordRef ann = clinic.contact("Dr. Ann Lee");
        assertThatThrownBy(() -> clinic.ports.unitOfWork().perform(() -> {
                    clinic.ports.records().remove(ann);
                    throw new IllegalStateException("on second thoughts");
                }))
                .hasMessage("on second thoughts");
        assertThat(clinic.ports.records().find(ann)).isPresent();
    }

    @Test
    void work_sees_what_it_has_done_itself() {
        RecordRef ann = clinic.contact("Dr. Ann Lee");
        boolean seen = clinic.ports.unitOfWork().perform(() -> {
            clinic.ports.records().remove(ann);
            return clinic.ports.records().find(ann).isPresent();
        });
        assertThat(seen).isFalse();
    }

    @Test
    void a_unit_within_a_unit_goes_with_the_outer_one() {
        RecordRef ann = clinic.contact("Dr. Ann Lee");
        assertThatThrownBy(() -> clinic.ports.unitOfWork().perform(() -> {
                    clinic.ports.unitOfWork().perform(() -> {
                        clinic.ports.records().remove(ann);
                        return ann;
                    });
                    throw new IllegalStateException("on second thoughts");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(clinic.ports.records().find(ann)).isPresent();
    }

    @Test
    void others_see_nothing_before_the_work_is_done() throws InterruptedException, ExecutionException {
        RecordRef ann = clinic.contact("Dr. Ann Lee");
        ExecutorService somebodyElse = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> seen = clinic.ports.unitOfWork().perform(() -> {
                clinic.ports.records().remove(ann);
                Future<Boolean> question = somebodyElse.submit(
                        () -> clinic.ports.records().find(ann).isPresent());
                awaitDone(question);
                return question;
            });
            assertThat(seen.get()).isTrue();
        } finally {
            somebodyElse.shutdown();
        }
    }

    @Test
    void versions_are_one_sequence_whoever_writes() throws InterruptedException, ExecutionException {
        int people = 8;
        Callable<Version> record = () -> clinic.ports
                .records()
                .find(clinic.contact("Ben Ortiz"))
                .orElseThrow()
                .version();
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            List<Future<Version>> versions = crowd.invokeAll(Collections.nCopies(people, record));
            List<Long> numbers = versions.stream()
                    .map(InMemoryTransactionsTest::awaitDone)
                    .map(Version::number)
                    .sorted()
                    .toList();
            long first = numbers.get(0);
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            LongStream.range(first, first + people).boxed().toList());
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void ids_count_up_from_one() {
        assertThat(clinic.contact("Dr. Ann Lee").id()).hasToString("00000000-0000-7000-8000-000000000001");
        assertThat(clinic.contact("Ben Ortiz").id()).hasToString("00000000-0000-7000-8000-000000000002");
    }

    @Test
    void a_change_of_something_found_long_ago_is_a_mistake_of_the_program() {
        var connection = clinic.connect(clinic.contact("Dr. Ann Lee"), clinic.contact("Ben Ortiz"));
        assertThatThrownBy(() -> clinic.ports.connections().replace(connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("find it in the same unit of work");
    }

    private static <T> T awaitDone(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
