package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.Search;
import dev.connections.acceptance.world.World;
import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.graph.Named;
import dev.connections.application.graph.Step;
import dev.connections.domain.access.Principal;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Connections that are followed from record to record. */
public final class GraphSteps {

    private static final int FAR = 10;

    private final Story story;
    private final List<ConnectionPath> found = new ArrayList<>();

    public GraphSteps(Story story) {
        this.story = story;
    }

    @When("a user looks around {string} over {int} connection(s)")
    public void around(String from, int depth) {
        around(from, Search.over(depth));
    }

    @When("a user looks around {string} over {int} connections in the role {string}")
    public void aroundInRole(String from, int depth, String role) {
        around(from, new Search(depth, List.of(story.cast().role(role)), Optional.empty()));
    }

    @When("a user looks around {string} over {int} connections as of {word}")
    public void aroundAsOf(String from, int depth, String day) {
        around(from, new Search(depth, List.of(), Optional.of(LocalDate.parse(day))));
    }

    @When("{string} looks around {string} over {int} connection(s)")
    public void aroundAsSomebody(String name, String from, int depth) {
        Principal.User user = (Principal.User) story.cast().principal(name);
        around(story.world().as(user), from, Search.over(depth));
    }

    @When("a path from {string} to {string} is looked for")
    public void path(String from, String to) {
        path(from, to, FAR);
    }

    @When("a path from {string} to {string} over {int} connection(s) is looked for")
    public void path(String from, String to, int depth) {
        found.clear();
        story.answer(() -> story.world()
                        .shortestPath(story.cast().record(from), story.cast().record(to), Search.over(depth)))
                .flatMap(path -> path)
                .ifPresent(found::add);
    }

    @Then("these records are found:")
    public void found(List<Map<String, String>> table) {
        assertThat(found).map(this::facts).isEqualTo(table);
    }

    @Then("no records are found")
    public void nothingFound() {
        story.requireNothingRefused();
        assertThat(found).isEmpty();
    }

    @Then("the path leads over:")
    public void leadsOver(List<Map<String, String>> table) {
        assertThat(found).hasSize(1);
        assertThat(found.get(0).steps()).map(this::facts).isEqualTo(table);
    }

    @Then("there is no path")
    public void noPath() {
        nothingFound();
    }

    private void around(String from, Search search) {
        around(story.world(), from, search);
    }

    private void around(World world, String from, Search search) {
        found.clear();
        story.answer(() -> world.connectedRecords(story.cast().record(from), search))
                .ifPresent(found::addAll);
    }

    private Map<String, String> facts(ConnectionPath connectionPath) {
        String over =
                connectionPath.steps().stream().map(step -> name(step.record())).collect(Collectors.joining(", "));
        return Map.of(
                "record",
                name(connectionPath.steps().get(connectionPath.distance() - 1).record()),
                "distance",
                String.valueOf(connectionPath.distance()),
                "path",
                over);
    }

    private Map<String, String> facts(Step step) {
        return Map.of(
                "record",
                name(step.record()),
                "role",
                step.role().map(this::name).orElse("nothing"));
    }

    /** The name that is told and the one that the scenario gave must be one. */
    private String name(Named told) {
        assertThat(told.name()).contains(story.cast().nameOf(told.ref().id()));
        return told.name().orElseThrow();
    }
}
