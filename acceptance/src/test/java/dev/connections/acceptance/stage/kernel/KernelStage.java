package dev.connections.acceptance.stage.kernel;

import dev.connections.acceptance.steps.Story;
import dev.connections.acceptance.world.kernel.KernelWorld;
import io.cucumber.java.Before;

/** Gives each scenario a kernel of its own. */
public final class KernelStage {

    private final Story story;

    public KernelStage(Story story) {
        this.story = story;
    }

    @Before
    public void begin() {
        story.happenIn(new KernelWorld());
    }
}
