package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.Changed;
import dev.connections.acceptance.world.Follower;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The changes that a client receives. */
public final class ChangeSteps {

    private final Story story;
    private final Map<RecordType, Follower> followers = new HashMap<>();

    public ChangeSteps(Story story) {
        this.story = story;
    }

    @Given("a client follows the {rows}")
    public void follows(RecordType type) {
        followers.put(type, story.world().follow(type));
    }

    @Then("the client that follows the {rows} learns that {names} is/are new or changed")
    public void learnsOfNew(RecordType type, List<String> names) {
        Changed changed = learn(type);
        assertThat(changed.made().stream().map(story.cast()::nameOf)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(changed.gone()).isEmpty();
    }

    @Then("the client that follows the {rows} learns that {names} is/are gone")
    public void learnsOfGone(RecordType type, List<String> names) {
        Changed changed = learn(type);
        assertThat(changed.gone().stream().map(story.cast()::nameOf)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(changed.made()).isEmpty();
    }

    @Then("the client that follows the roles learns that the role {string} is gone")
    public void learnsOfRole(String name) {
        Changed changed = learn(RecordTypes.CONNECTION_ROLE);
        assertThat(changed.gone()).containsExactly(story.cast().role(name).value());
        assertThat(changed.made()).isEmpty();
    }

    @Then(
            "the client that follows the connections learns that {int} row(s) is/are new or changed and {int} is/are gone")
    public void learnsOfRows(int made, int gone) {
        Changed changed = learn(RecordTypes.CONNECTION);
        assertThat(List.of(changed.made().size(), changed.gone().size())).containsExactly(made, gone);
    }

    @Then("the client that follows the {rows} learns nothing")
    public void learnsNothing(RecordType type) {
        Changed changed = learn(type);
        assertThat(Stream.<UUID>concat(changed.made().stream(), changed.gone().stream()))
                .isEmpty();
    }

    private Changed learn(RecordType type) {
        return followers.get(type).learn();
    }
}
