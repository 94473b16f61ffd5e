package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Then;

/** What was refused, and what was not. */
public final class RefusalSteps {

    private final Story story;

    public RefusalSteps(Story story) {
        this.story = story;
    }

    @Then("it is refused with {word}")
    public void refused(String rule) {
        assertThat(story.refusal().rule()).isEqualTo(rule);
    }

    @Then("it is done")
    public void done() {
        story.requireNothingRefused();
    }

    /** A scenario that ends in a refusal must say so. */
    @After
    public void everythingWasSaid() {
        story.requireNothingRefused();
    }
}
