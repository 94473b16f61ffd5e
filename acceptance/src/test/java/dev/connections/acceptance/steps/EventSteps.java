package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.record.RecordRef;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** The events that the kernel publishes. */
public final class EventSteps {

    private final Story story;
    private int told;

    public EventSteps(Story story) {
        this.story = story;
    }

    @Given("everything so far has been told")
    public void heard() {
        told = story.world().events().size();
    }

    @Then("the event {word} was told once, about the row of {string} and its twin")
    public void toldOnce(String event, String party) {
        assertThat(news()).singleElement().satisfies(told -> {
            assertThat(told.getClass().getSimpleName()).isEqualTo(event);
            assertThat(List.of(told.row(), told.twin())).isEqualTo(rowsSeenFrom(party));
        });
    }

    @Then("the event {word} was told {int} times")
    public void toldTimes(String event, int times) {
        assertThat(news())
                .extracting(told -> told.getClass().getSimpleName())
                .hasSize(times)
                .containsOnly(event);
    }

    @Then("nothing was told")
    public void nothingTold() {
        assertThat(news()).isEmpty();
    }

    private List<ConnectionEvent> news() {
        List<ConnectionEvent> all = story.world().events();
        return all.subList(told, all.size());
    }

    /** The rows as the first event of the story told of them: they may be gone by now. */
    private List<ConnectionId> rowsSeenFrom(String party) {
        RecordRef record = story.cast().record(party);
        return story.world().events().stream()
                .filter(ConnectionEvent.Connected.class::isInstance)
                .map(ConnectionEvent.Connected.class::cast)
                .findFirst()
                .map(connected -> connected
                                .parties()
                                .from()
                                .record()
                                .filter(record::equals)
                                .isPresent()
                        ? List.of(connected.row(), connected.twin())
                        : List.of(connected.twin(), connected.row()))
                .orElseThrow();
    }
}
