package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.Refusal;
import dev.connections.acceptance.world.World;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.domain.connection.Side;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What several people do at the same moment. */
public final class RaceSteps {

    private final Story story;
    private List<Future<Optional<String>>> outcomes = List.of();

    public RaceSteps(Story story) {
        this.story = story;
    }

    @When("{int} people connect {string} to {string} at the same moment")
    public void connectAtOnce(int people, String from, String to) throws InterruptedException {
        ConnectCommand command = ConnectCommand.of(
                Side.of(story.cast().record(from)), Side.of(story.cast().record(to)));
        CyclicBarrier start = new CyclicBarrier(people);
        World world = story.world();
        Callable<Optional<String>> attempt = () -> {
            start.await();
            try {
                world.connect(command);
                return Optional.empty();
            } catch (Refusal refusal) {
                return Optional.of(refusal.rule());
            }
        };
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            outcomes = crowd.invokeAll(Collections.nCopies(people, attempt));
        } finally {
            crowd.shutdown();
        }
    }

    @Then("{int} of them succeeds and the others are refused with {word}")
    public void someSucceed(int number, String rule) throws InterruptedException, ExecutionException {
        long succeeded = 0;
        for (Future<Optional<String>> outcome : outcomes) {
            Optional<String> refusedWith = outcome.get();
            succeeded += refusedWith.isEmpty() ? 1 : 0;
            refusedWith.ifPresent(refusal -> assertThat(refusal).isEqualTo(rule));
        }
        assertThat(succeeded).isEqualTo(number);
    }
}
