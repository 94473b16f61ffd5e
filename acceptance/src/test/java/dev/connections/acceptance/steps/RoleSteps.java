package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.RoleView;
import dev.connections.application.command.Precondition;
import dev.connections.application.role.RoleUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What happens to roles. */
public final class RoleSteps {

    private final Story story;
    private final Map<ConnectionRoleId, UUID> lastRestriction = new HashMap<>();

    public RoleSteps(Story story) {
        this.story = story;
    }

    @Given("the role(s) {names}")
    public void thereAre(List<String> names) {
        names.forEach(this::made);
    }

    @Given("the matching roles {names}")
    public void thereAreMatching(List<String> names) {
        thereAre(names);
        matched(names.get(0), names.get(1));
    }

    @When("the role {string} is made")
    public void made(String name) {
        make(name, name, Optional.empty(), Optional.empty());
    }

    @When("the role {string} is made:")
    public void made(String name, Map<String, String> table) {
        make(
                name,
                name,
                Optional.ofNullable(table.get("description")),
                Optional.ofNullable(table.get("category"))
                        .map(RoleSteps::category)
                        .map(RoleCategory::value));
    }

    @When("the role {string} is made with category number {int}")
    public void madeInCategory(String name, int category) {
        make(name, name, Optional.empty(), Optional.of(category));
    }

    @When("a role with a name of {int} characters is made")
    public void madeAtLength(int characters) {
        make("that role", "n".repeat(characters), Optional.empty(), Optional.empty());
    }

    @Given("the role {string} has never been defined")
    public void neverDefined(String name) {
        story.cast().enter(name, new ConnectionRoleId(UUID.randomUUID()));
    }

    @When("the role {string} is changed:")
    public void changed(String name, Map<String, String> table) {
        ConnectionRoleId role = story.cast().role(name);
        story.attempt(() -> {
            story.world()
                    .update(new RoleUpdate(
                            role,
                            new Change<>(Optional.ofNullable(table.get("name"))),
                            new Change<>(Optional.ofNullable(table.get("description"))
                                    .map(Cast::said)),
                            new Change<>(Optional.ofNullable(table.get("category"))
                                    .map(cell -> Cast.said(cell).map(RoleSteps::category))),
                            Change.none(),
                            Precondition.EXISTS));
            story.cast().enter(table.getOrDefault("name", name), role);
        });
    }

    @When("the role {string} is deactivated")
    public void deactivated(String name) {
        give(name, RecordState.INACTIVE);
    }

    @When("the role {string} is reactivated")
    public void reactivated(String name) {
        give(name, RecordState.ACTIVE);
    }

    @When("the role {string} is deleted")
    public void deleted(String name) {
        story.attempt(() -> story.world().delete(story.cast().role(name)));
    }

    @Then("the role {string} can be deleted")
    public void canBeDeleted(String name) {
        story.world().delete(story.cast().role(name));
    }

    @When("{string} is matched with {string}")
    public void matched(String one, String other) {
        story.attempt(
                () -> story.world().match(story.cast().role(one), story.cast().role(other)));
    }

    @When("{string} is no longer matched with {string}")
    public void unmatched(String one, String other) {
        story.attempt(
                () -> story.world().unmatch(story.cast().role(one), story.cast().role(other)));
    }

    @When("the role {string} is only/also for {kind}")
    public void restricted(String name, RecordType kind) {
        ConnectionRoleId role = story.cast().role(name);
        story.answer(() -> story.world().restrict(role, kind)).ifPresent(limit -> lastRestriction.put(role, limit));
    }

    @When("the role {string} is no longer only for {kind}")
    public void restrictionLifted(String name, RecordType kind) {
        UUID limit = Optional.ofNullable(lastRestriction.get(story.cast().role(name)))
                .orElseThrow(() -> new IllegalStateException(name + " was never only for " + kind.label()));
        story.attempt(() -> story.world().liftRestriction(limit));
    }

    @Then("the role {string} reads:")
    public void reads(String name, List<Map<String, String>> table) {
        RoleView role = story.world().look(story.cast().role(name));
        Map<String, String> expected = table.get(0);
        Map<String, String> facts = Map.of(
                "name", role.name(),
                "description", role.description().orElse("nothing"),
                "category", role.category().orElse("nothing"),
                "state", role.state());
        assertThat(Tables.only(expected.keySet(), facts)).isEqualTo(expected);
    }

    @Then("there is no role {string}")
    public void gone(String name) {
        ConnectionRoleId role = story.cast().role(name);
        story.attempt(() -> story.world().look(role));
        assertThat(story.refusal().rule()).isEqualTo("ObjectDoesNotExist");
    }

    private void make(String known, String name, Optional<String> description, Optional<Integer> category) {
        story.answer(() -> story.world().makeRole(name, description, category))
                .ifPresent(role -> story.cast().enter(known, role));
    }

    private void give(String name, RecordState state) {
        story.attempt(() -> story.world()
                .update(new RoleUpdate(
                        story.cast().role(name),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.to(state),
                        Precondition.EXISTS)));
    }

    private static RoleCategory category(String label) {
        return Stream.of(RoleCategory.values())
                .filter(category -> category.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no category '" + label + "'."));
    }
}
