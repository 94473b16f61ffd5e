package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was read before, what has moved on since, and what is changed only if it has not. */
public final class VersionSteps {

    private final Story story;
    private final Facts facts;
    private List<ConnectionView> read = List.of();
    private Optional<Saved> saved = Optional.empty();

    public VersionSteps(Story story) {
        this.story = story;
        this.facts = new Facts(story.cast());
    }

    @Given("I have read the connection")
    @Given("I have read both rows of the connection")
    public void read() {
        read = bothRows();
    }

    @When("{row} is amended, provided it is still as I read it:")
    public void amendedIfUnchanged(ConnectionId row, Map<String, String> table) {
        story.attempt(() -> story.world().update(facts.command(row, table, asRead())));
    }

    @When("{row} is ended, provided it is still as I read it")
    public void endedIfUnchanged(ConnectionId row) {
        story.attempt(() -> story.world().disconnect(row, asRead()));
    }

    @When("{row} is changed or made:")
    public void changedOrMade(ConnectionId row, Map<String, String> table) {
        upsert(row, table, Precondition.NONE);
    }

    @When("{row} is changed, if it is there:")
    public void changedIfThere(ConnectionId row, Map<String, String> table) {
        upsert(row, table, Precondition.EXISTS);
    }

    @When("{row} is made, unless it is there:")
    public void madeUnlessThere(ConnectionId row, Map<String, String> table) {
        upsert(row, table, Precondition.ABSENT);
    }

    @Then("{row} was made")
    public void made(ConnectionId row) {
        assertThat(saved).contains(Saved.CREATED);
        assertThat(story.look(row).master()).isTrue();
    }

    @Then("{row} was changed")
    public void changed(ConnectionId row) {
        assertThat(saved).contains(Saved.CHANGED);
        assertThat(story.look(row).id()).isEqualTo(row);
    }

    @Then("both rows of the connection have moved on")
    public void bothMoved() {
        assertThat(moved()).containsExactly(true, true);
    }

    @Then("neither row of the connection has moved on")
    public void neitherMoved() {
        assertThat(moved()).containsExactly(false, false);
    }

    @Then("only the row of {string} has moved on")
    public void onlyMoved(String party) {
        Optional<RecordRef> near = Optional.of(story.cast().record(party));
        assertThat(moved())
                .isEqualTo(read.stream().map(row -> row.from().equals(near)).toList());
    }

    @Then("both rows of the connection were changed at the same moment")
    public void sameMoment() {
        assertThat(bothRows().stream().map(ConnectionView::modified).distinct()).hasSize(1);
    }

    private void upsert(ConnectionId row, Map<String, String> table, Precondition precondition) {
        saved = story.answer(() -> story.world().upsert(facts.command(row, table, precondition)));
        saved.ifPresent(done -> story.speakOf(row));
    }

    private Precondition asRead() {
        return Precondition.unchangedSince(new Version(read.get(0).version()));
    }

    private List<Boolean> moved() {
        List<ConnectionView> now = bothRows();
        return Stream.of(0, 1)
                .map(i -> now.get(i).version() > read.get(i).version())
                .toList();
    }

    private List<ConnectionView> bothRows() {
        ConnectionView master = story.look(story.connection());
        return List.of(master, story.look(master.twin()));
    }
}
