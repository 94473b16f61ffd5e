package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.domain.connection.ConnectionId;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** What there is to read about connections. */
public final class ReadingSteps {

    private final Story story;
    private final Facts facts;

    public ReadingSteps(Story story) {
        this.story = story;
        this.facts = new Facts(story.cast());
    }

    @Then("{string} has this/these connection(s):")
    public void has(String party, List<Map<String, String>> table) {
        List<Map<String, String>> found = of(party).stream()
                .map(row -> Tables.only(table.get(0).keySet(), fact -> facts.read(row, fact)))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(table);
    }

    @Then("{string} has {int} connection(s)")
    public void has(String party, int number) {
        assertThat(of(party)).hasSize(number);
    }

    @Then("{string} has no connections")
    public void hasNone(String party) {
        assertThat(of(party)).isEmpty();
    }

    @Then("{string} has one connection, with a name of {int} characters")
    public void hasOneNamedAtLength(String party, int characters) {
        assertThat(of(party))
                .singleElement()
                .satisfies(row -> assertThat(row.name()).hasSize(characters));
    }

    @Then("the two rows of the connection are each other's twins")
    public void twins() {
        ConnectionView master = story.look(story.connection());
        ConnectionView twin = story.look(master.twin());
        assertThat(master.master()).isTrue();
        assertThat(twin.master()).isFalse();
        assertThat(twin.id()).isNotEqualTo(master.id());
        assertThat(twin.twin()).isEqualTo(master.id());
        assertThat(twin.from()).isEqualTo(master.to());
        assertThat(twin.to()).isEqualTo(master.from());
        assertThat(twin.fromRole()).isEqualTo(master.toRole());
        assertThat(twin.toRole()).isEqualTo(master.fromRole());
    }

    @When("{row} is looked at")
    public void lookedAt(ConnectionId row) {
        story.attempt(() -> story.look(row));
    }

    @Then("the connection is gone")
    public void gone() {
        lookedAt(story.connection());
        assertThat(story.refusal().rule()).isEqualTo("ObjectDoesNotExist");
    }

    private List<ConnectionView> of(String party) {
        return story.world().connectionsOf(story.cast().record(party));
    }
}
