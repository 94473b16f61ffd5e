package dev.connections.acceptance.steps;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.acceptance.world.Refusal;
import dev.connections.acceptance.world.World;
import dev.connections.domain.connection.ConnectionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One scenario as it goes: the world it happens in, who and what it speaks of, and what was refused last.
 *
 * <p>A refusal that no later step speaks of fails the scenario, so no sentence can go wrong unnoticed.
 */
public final class Story {

    private final Cast cast = new Cast();
    private final List<ConnectionId> connections = new ArrayList<>();
    private final Map<String, ConnectionId> known = new HashMap<>();
    private Optional<World> world = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();

    /** Lets the story happen in that world. */
    public void happenIn(World place) {
        world = Optional.of(place);
    }

    World world() {
        return world.orElseThrow(() -> new IllegalStateException("No world was set for this scenario."));
    }

    Cast cast() {
        return cast;
    }

    /** Does what the scenario tells of; a refusal waits for the step that speaks of it. */
    void attempt(Runnable act) {
        answer(() -> {
            act.run();
            return true;
        });
    }

    /** Does what the scenario tells of and hands on what came of it, if it was not refused. */
    <T> Optional<T> answer(Supplier<T> act) {
        requireNothingRefused();
        try {
            return Optional.of(act.get());
        } catch (Refusal refused) {
            refusal = Optional.of(refused);
            return Optional.empty();
        }
    }

    /** The refusal that the current step speaks of. */
    Refusal refusal() {
        Refusal spokenOf = refusal.orElseThrow(() -> new AssertionError("Nothing was refused."));
        refusal = Optional.empty();
        return spokenOf;
    }

    void requireNothingRefused() {
        refusal.ifPresent(unexpected -> {
            throw new AssertionError("Refused unexpectedly: " + unexpected.getMessage(), unexpected);
        });
    }

    /** From now on this is the connection that is spoken of. */
    void speakOf(ConnectionId connection) {
        connections.add(connection);
    }

    ConnectionId connection() {
        if (connections.isEmpty()) {
            throw new IllegalStateException("There is no connection to speak of yet.");
        }
        return connections.get(connections.size() - 1);
    }

    ConnectionId firstConnection() {
        return connections.get(0);
    }

    /** The id that goes by this name in the scenario; a fresh one in every run. */
    ConnectionId connectionKnownAs(String name) {
        return known.computeIfAbsent(name, unused -> new ConnectionId(UUID.randomUUID()));
    }

    ConnectionView look(ConnectionId row) {
        return world().look(row);
    }
}
