package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.AccessRights;
import dev.connections.domain.record.RecordRef;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shares of connection rows and records. */
public final class SharingSteps {

    private final Story story;

    public SharingSteps(Story story) {
        this.story = story;
    }

    @When("{target} is shared with {string} to {rights}")
    public void granted(RecordRef target, String with, AccessRights rights) {
        story.attempt(() -> story.world().grant(target, story.cast().principal(with), rights));
    }

    @When("the share of {string} is set to {rights}")
    public void modified(String with, AccessRights rights) {
        story.attempt(() ->
                story.world().modify(story.connection().ref(), story.cast().principal(with), rights));
    }

    @When("the share of {string} is revoked")
    public void revoked(String with) {
        story.attempt(() ->
                story.world().revoke(story.connection().ref(), story.cast().principal(with)));
    }

    @Then("{string} may {rights} {target}")
    public void may(String principal, AccessRights rights, RecordRef target) {
        assertThat(story.world().accessOf(story.cast().principal(principal), target))
                .isEqualTo(rights);
    }

    @Then("{string} may do nothing with {target}")
    public void mayNothing(String principal, RecordRef target) {
        may(principal, AccessRights.NONE, target);
    }

    @Then("{target} is shared with:")
    public void sharedWith(RecordRef target, List<Map<String, String>> table) {
        Map<String, AccessRights> expected = table.stream()
                .collect(Collectors.toMap(row -> row.get("with"), row -> Vocabulary.rightsIn(row.get("to"))));
        assertThat(sharesOf(target)).isEqualTo(expected);
    }

    @Then("{target} is not shared with any principal")
    public void sharedWithNobody(RecordRef target) {
        assertThat(sharesOf(target)).isEmpty();
    }

    private Map<String, AccessRights> sharesOf(RecordRef target) {
        return story.world().sharesOf(target).entrySet().stream()
                .collect(Collectors.toMap(share -> story.cast().nameOf(share.getKey()), Map.Entry::getValue));
    }
}
