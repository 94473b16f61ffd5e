package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.Refusal;
import dev.connections.acceptance.world.World;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.Version;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

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
        race(people, world -> world.connect(command));
    }

    @When("{int} people end {row} at the same moment")
    public void endAtOnce(int people, ConnectionId row) throws InterruptedException {
        race(people, world -> world.disconnect(row, Precondition.NONE));
    }

    @When("{int} people end {row} at the same moment, provided it is still as I read it")
    public void endAtOnceIfUnchanged(int people, ConnectionId row) throws InterruptedException {
        Precondition asRead =
                Precondition.unchangedSince(new Version(story.look(row).version()));
        race(people, world -> world.disconnect(row, asRead));
    }

    @When("{int} people change or make {row} at the same moment:")
    public void upsertAtOnce(int people, ConnectionId row, Map<String, String> table) throws InterruptedException {
        UpdateCommand command = new Facts(story.cast()).command(row, table, Precondition.NONE);
        race(people, world -> world.upsert(command));
    }

    @Then("all of them succeed")
    public void allSucceed() throws InterruptedException, ExecutionException {
        for (Future<Optional<String>> outcome : outcomes) {
            assertThat(outcome.get()).isEmpty();
        }
    }

    private void race(int people, Consumer<World> act) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(people);
        World world = story.world();
        Callable<Optional<String>> attempt = () -> {
            start.await();
            try {
                act.accept(world);
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
