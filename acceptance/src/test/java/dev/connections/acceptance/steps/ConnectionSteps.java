package dev.connections.acceptance.steps;

import dev.connections.application.command.Precondition;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordState;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Optional;

/** What happens to connections. */
public final class ConnectionSteps {

    private final Story story;
    private final Facts facts;

    public ConnectionSteps(Story story) {
        this.story = story;
        this.facts = new Facts(story.cast());
    }

    @When("{side} is connected to {side}")
    public void connected(Side from, Side to) {
        connect(ConnectCommand.of(from, to));
    }

    @When("{side} is connected to {side} {period}")
    public void connected(Side from, Side to, Vocabulary.Days days) {
        connect(ConnectCommand.of(from, to).during(days.first(), days.last()));
    }

    @When("{side} is connected to {side}:")
    public void connected(Side from, Side to, Map<String, String> table) {
        Amendment terms = facts.amendment(table);
        ConnectCommand plain = ConnectCommand.of(from, to)
                .during(terms.start().appliedTo(Optional.empty()), terms.end().appliedTo(Optional.empty()));
        ConnectCommand described = terms.description()
                .appliedTo(Optional.empty())
                .map(plain::describedAs)
                .orElse(plain);
        ConnectCommand valued = terms.currency()
                .appliedTo(Optional.empty())
                .map(described::valuedIn)
                .orElse(described)
                .broughtOver(facts.origin(table));
        connect(facts.owner(table).map(valued::ownedBy).orElse(valued));
    }

    @When("{side} is connected to {side}, with a description of {int} characters")
    public void connectedAtLength(Side from, Side to, int characters) {
        connect(ConnectCommand.of(from, to).describedAs("d".repeat(characters)));
    }

    @When("{row} is amended:")
    public void amended(ConnectionId row, Map<String, String> table) {
        story.attempt(() -> story.world().update(facts.command(row, table, Precondition.EXISTS)));
    }

    @When("{row} is amended without any change")
    public void amendedWithoutChange(ConnectionId row) {
        amended(row, Map.of());
    }

    @When("{row} is deactivated")
    public void deactivated(ConnectionId row) {
        give(row, RecordState.INACTIVE);
    }

    @When("{row} is reactivated")
    public void reactivated(ConnectionId row) {
        give(row, RecordState.ACTIVE);
    }

    @When("{row} is given state {int} and status reason {int}")
    public void given(ConnectionId row, int state, int reason) {
        story.attempt(() -> story.world().giveState(row, state, reason));
    }

    @When("{row} is assigned to {string}")
    public void assigned(ConnectionId row, String owner) {
        story.attempt(() -> story.world()
                .update(UpdateCommand.assign(row, story.cast().principal(owner)).provided(Precondition.EXISTS)));
    }

    @When("{row} is ended")
    public void ended(ConnectionId row) {
        story.attempt(() -> story.world().disconnect(row, Precondition.NONE));
    }

    private void give(ConnectionId row, RecordState state) {
        story.attempt(
                () -> story.world().update(UpdateCommand.inState(row, state).provided(Precondition.EXISTS)));
    }

    private void connect(ConnectCommand command) {
        story.answer(() -> story.world().connect(command)).ifPresent(story::speakOf);
    }
}
