package dev.connections.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.measure.MemoryUse;
import dev.connections.benchmarks.measure.RateSlice;
import dev.connections.benchmarks.measure.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void an_operation_without_an_answer_in_time_shows_the_time_that_it_had() {
        Results results = results().withSlices(List.of(slice("floor", 1, 100), late("ours", 0, 30)));
        assertThat(Markdown.of(results)).contains("| by-date | 1,000 (1,000–1,000)* | over 30 s |");
    }

    @Test
    void an_answer_that_was_late_once_leaves_no_figures_from_other_rounds() {
        Results results =
                results().withSlices(List.of(slice("floor", 1, 100), slice("ours", 1, 100), late("ours", 2, 30)));
        assertThat(Markdown.of(results)).contains("| by-date | 1,000 (1,000–1,000)* | over 30 s |");
    }

    @Test
    void a_late_answer_is_no_fault() {
        assertThat(results().withSlices(List.of(late("ours", 0, 30))).isValid()).isTrue();
    }

    @Test
    void a_contestant_that_cannot_do_the_rate_is_marked() {
        Results results = results()
                .withSlices(List.of(slice("floor", 1, 400), slice("ours", 1, 100)))
                .withRates(List.of(rate("floor", Optional.empty()), rate("ours", Optional.empty())));
        assertThat(Markdown.of(results)).contains("| by-date | 1 / 2 at 160/s | 1 / 2 at 160/s † |");
    }

    @Test
    void a_contestant_far_below_the_rate_shows_its_maximum() {
        Results results = results()
                .withSlices(List.of(slice("floor", 1, 400), slice("ours", 1, 10)))
                .withRates(List.of(rate("floor", Optional.empty()), rate("ours", Optional.of("10.0/s at the most"))));
        assertThat(Markdown.of(results)).contains("| by-date | 1 / 2 at 160/s | 10.0/s at the most |");
    }

    @Test
    void an_operation_that_was_not_measured_for_a_caller_has_no_row_there() {
        Slice other = new Slice(
                "floor", "create", "user-token", 1, 1, 1, 1, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty());
        String tables = Markdown.of(results().withSlices(List.of(slice("floor", 1, 100), other)));
        assertThat(tables.substring(tables.indexOf("## As user-token")))
                .contains("| create |")
                .doesNotContain("| by-date |");
    }

    @Test
    void memory_counts_when_a_page_did_not_come_in_time() {
        Results results = results().withMemory(List.of(new MemoryUse("ours", 100, 200, 0, Optional.empty())));
        assertThat(Markdown.of(results)).contains("| ours | 100 | 200 (a page did not come in time) |");
    }

    private static Results results() {
        Map<String, String> contestants = new LinkedHashMap<>();
        contestants.put("floor", "commit 1");
        contestants.put("ours", "commit 2");
        return Results.of(
                new Environment("2026-01-01T00:00:00Z", "1", "full", "P, 2", "0.10", 1_024, "Linux", contestants, "H2"),
                DatasetSize.of(1_000),
                "floor");
    }

    private static Slice slice(String contestant, int round, long requests) {
        return new Slice(
                contestant,
                "by-date",
                "user",
                round,
                requests,
                1,
                requests,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static Slice late(String contestant, int round, double seconds) {
        return new Slice(
                contestant, "by-date", "user", round, 0, 0, 0, 0, 0, 0, 0, 0, Optional.of(seconds), Optional.empty());
    }

    private static RateSlice rate(String contestant, Optional<String> unmeasured) {
        return new RateSlice(contestant, "by-date", "user", 160, 100, 1, 2, 3, unmeasured, Optional.empty());
    }
}
