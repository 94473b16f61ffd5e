package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.RecordView;
import dev.connections.application.command.Precondition;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens to the records that connections join. */
public final class RecordSteps {

    private final Story story;
    private final AttributeTexts attributes;

    public RecordSteps(Story story) {
        this.story = story;
        attributes = new AttributeTexts(story.cast());
    }

    @Given("the {kind} {names}")
    public void thereAre(RecordType kind, List<String> names) {
        names.forEach(name -> record(kind, name, name));
    }

    @When("the {kind} {string} is recorded")
    public void recorded(RecordType kind, String name) {
        record(kind, name, name);
    }

    @When("the {kind} {string} is recorded with:")
    public void recordedWith(RecordType kind, String name, List<Map<String, String>> table) {
        record(name, attributes.newRecord(kind, name, table.get(0)));
    }

    @When("{string} is changed to:")
    public void changed(String name, List<Map<String, String>> table) {
        story.attempt(() -> story.world().update(attributes.update(story.cast().record(name), table.get(0))));
    }

    @When("another {kind} {string} is recorded")
    public void anotherRecorded(RecordType kind, String name) {
        record(kind, name, name);
    }

    @Given("the {kind} {string} whose name has {int} characters")
    public void namedAtLength(RecordType kind, String known, int characters) {
        record(kind, known, "n".repeat(characters));
    }

    @When("a(n) {kind} with a name of {int} characters is recorded")
    public void recordedAtLength(RecordType kind, int characters) {
        record(kind, "too long", "n".repeat(characters));
    }

    @Given("the {kind} {string} has never been recorded")
    public void neverRecorded(RecordType kind, String name) {
        story.cast().enter(name, new RecordRef(kind, UUID.randomUUID()));
    }

    @When("{string} is renamed to {string}")
    public void renamed(String name, String newName) {
        RecordRef record = story.cast().record(name);
        story.attempt(() -> {
            story.world().update(new RecordUpdate(record, Change.to(newName), Change.none(), Precondition.EXISTS));
            story.cast().enter(newName, record);
        });
    }

    @When("{string} is assigned to {string}")
    public void assigned(String name, String owner) {
        story.attempt(() -> story.world()
                .update(new RecordUpdate(
                        story.cast().record(name),
                        Change.none(),
                        Change.to(story.cast().principal(owner)),
                        Precondition.EXISTS)));
    }

    @When("{string} is placed under {string}")
    public void placed(String name, String parent) {
        place(name, Optional.of(story.cast().record(parent)));
    }

    @When("{string} is placed at the top")
    public void placedAtTheTop(String name) {
        place(name, Optional.empty());
    }

    private void place(String name, Optional<RecordRef> parent) {
        story.attempt(() -> story.world().update(RecordUpdate.place(story.cast().record(name), parent)));
    }

    @Then("{names} stand(s) {hierarchyOperator} {string}")
    public void stand(List<String> names, HierarchyOperator hierarchyOperator, String other) {
        assertThat(namesOf(hierarchyOperator, other)).containsExactlyElementsOf(names);
    }

    @Then("nothing stands {hierarchyOperator} {string}")
    public void nothingStands(HierarchyOperator hierarchyOperator, String other) {
        assertThat(namesOf(hierarchyOperator, other)).isEmpty();
    }

    private List<String> namesOf(HierarchyOperator hierarchyOperator, String other) {
        return story.world().namesOf(hierarchyOperator, story.cast().record(other));
    }

    @When("{string} is merged into {string}")
    public void merged(String subordinate, String target) {
        story.attempt(() ->
                story.world().merge(story.cast().record(target), story.cast().record(subordinate)));
    }

    @When("{string} is deleted")
    public void deleted(String name) {
        story.attempt(() -> story.world().delete(story.cast().record(name)));
    }

    @Then("the {kind} {string} reads:")
    public void reads(RecordType kind, String name, List<Map<String, String>> table) {
        RecordRef ref = story.cast().record(name);
        Map<String, String> expected = table.get(0);
        assertThat(ref.type()).isEqualTo(kind);
        assertThat(Tables.only(expected.keySet(), fact -> read(ref, fact))).isEqualTo(expected);
    }

    private String read(RecordRef ref, String fact) {
        RecordView record = story.world().look(ref);
        return switch (fact) {
            case "name" -> record.name();
            case "owner" -> story.cast().nameOf(record.owner());
            case "state" -> record.state().orElse("none");
            default -> attributes.read(ref, fact, story.world());
        };
    }

    @Then("there is no {string} any more")
    public void gone(String name) {
        RecordRef record = story.cast().record(name);
        story.attempt(() -> story.world().look(record));
        assertThat(story.refusal().rule()).isEqualTo("ObjectDoesNotExist");
    }

    private void record(RecordType kind, String known, String name) {
        record(known, NewRecord.of(kind, name));
    }

    /** Users and teams begin as basic users. */
    private void record(String known, NewRecord newRecord) {
        story.answer(() -> story.world().record(newRecord)).ifPresent(record -> {
            story.cast().enter(known, record);
            Principal.of(record).ifPresent(newcomer -> story.world().give(StandardRoles.BASIC_USER, newcomer));
        });
    }
}
