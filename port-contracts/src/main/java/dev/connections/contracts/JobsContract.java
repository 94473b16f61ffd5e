package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.job.Job;
import dev.connections.domain.job.JobKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public abstract class JobsContract extends StoreContract {

    private static final List<String> FACTS =
            List.of("name", "statecode", "statuscode", "message", "errorcode", "startedon", "completedon");

    @Test
    void a_job_under_way_is_there_to_be_looked_up() {
        keep(begun());

        assertThat(facts()).containsExactly("Spring cleaning", 2, 20, null, null, MONDAY, null);
    }

    @Test
    void a_job_that_is_over_tells_how_it_went() {
        Job job = keep(begun());

        given.work(() -> ports.jobs().replace(job.succeed("3 deleted.", on(TUESDAY))));

        assertThat(facts()).containsExactly("Spring cleaning", 3, 30, "3 deleted.", null, MONDAY, TUESDAY);
    }

    @Test
    void a_job_that_failed_tells_why() {
        Job job = keep(begun());

        given.work(() -> ports.jobs().replace(job.fail("1 refused.", ErrorCode.ACCESS_DENIED, on(TUESDAY))));

        assertThat(facts())
                .containsExactly(
                        "Spring cleaning", 3, 31, "1 refused.", ErrorCode.ACCESS_DENIED.number(), MONDAY, TUESDAY);
    }

    private Job begun() {
        Ownership ownership = given.contact("Ann").ownership();
        return Job.begin(UUID.randomUUID(), JobKind.BULK_DELETE, "Spring cleaning", ownership, on(MONDAY));
    }

    private Job keep(Job job) {
        given.work(() -> ports.jobs().add(job));
        return job;
    }

    private List<@Nullable Object> facts() {
        List<@Nullable Object> facts = new ArrayList<>();
        Query jobs = new Query(
                "asyncoperation", FACTS.stream().map(Column::new).toList(), Condition.everything(), List.of(), 10);
        ports.queries().run(jobs, row -> FACTS.forEach(fact -> facts.add(row.value(fact))));
        return facts;
    }
}
