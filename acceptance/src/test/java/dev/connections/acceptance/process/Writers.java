package dev.connections.acceptance.process;

import dev.connections.acceptance.world.rest.RestWorld;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Several people who connect, amend and disconnect without a pause, until their server is gone. */
final class Writers {

    private final RestWorld world;
    private final RecordRef clinic;
    private final CountDownLatch enough;
    private final Set<ConnectionId> promised = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> complaints = new ConcurrentLinkedQueue<>();
    private final List<Thread> people;

    private Writers(RestWorld world, int people, int changes) {
        this.world = world;
        this.clinic = world.record(RecordTypes.standard().named("account").orElseThrow(), "Northwind Clinic");
        this.enough = new CountDownLatch(changes);
        this.people = IntStream.range(0, people)
                .mapToObj(number -> new Thread(() -> writeUntilTheEnd(number), "writer " + number))
                .toList();
    }

    static Writers begin(RestWorld world, int people, int changes) {
        Writers writers = new Writers(world, people, changes);
        writers.people.forEach(Thread::start);
        return writers;
    }

    /** Returns when that many changes were made; more are under way. */
    void awaitEnough() throws InterruptedException {
        enough.await();
    }

    /** Returns when all writers have noticed that the server is gone. */
    void awaitEnd() throws InterruptedException {
        for (Thread person : people) {
            person.join();
        }
    }

    /** The connections that the server said it had made, and was not asked to end since. */
    Set<ConnectionId> promised() {
        return promised;
    }

    /** What went wrong otherwise than by the end of the server. */
    Queue<Throwable> complaints() {
        return complaints;
    }

    private void writeUntilTheEnd(int number) {
        try {
            for (int round = 0; ; round++) {
                write("Patient " + number + "." + round, round % 3 == 0);
            }
        } catch (UncheckedIOException serverIsGone) {
            stopWaiting();
        } catch (RuntimeException | AssertionError complaint) {
            complaints.add(complaint);
            stopWaiting();
        }
    }

    private void write(String name, boolean endAgain) {
        RecordRef patient = world.record(RecordTypes.standard().named("contact").orElseThrow(), name);
        ConnectionId row = world.connect(ConnectCommand.of(Side.of(patient), Side.of(clinic)));
        promised.add(row);
        world.update(UpdateCommand.amend(row, describedAs(name)).provided(Precondition.EXISTS));
        if (endAgain) {
            promised.remove(row);
            world.disconnect(row, Precondition.EXISTS);
        }
        enough.countDown();
    }

    private void stopWaiting() {
        while (enough.getCount() > 0) {
            enough.countDown();
        }
    }

    private static Amendment describedAs(String text) {
        return Amendment.NONE.describedAs(Optional.of(text));
    }
}
