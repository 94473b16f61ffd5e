package dev.connections.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.OnEveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A client that follows changes of units of work that overlap and commit in another order")
@Timeout(120)
class ChangesUnderWritersTest extends OnEveryDatabase {

    private static final Caller CALLER = Administrator.CALLER;
    private static final int WRITERS = 4;
    private static final int UNITS = 60;

    /** How often the change feed is read while a unit of work lies between its last change and its commit. */
    private static final int MAX_LOOKS = 3;

    private final Looks looks = new Looks();

    @Test
    void ends_up_with_exactly_what_there_is() throws Exception {
        Application application = Application.of(ports, Rules.standard());
        Follower contacts = new Follower(application, RecordTypes.CONTACT);
        Follower connections = new Follower(application, RecordTypes.CONNECTION);

        List<Future<Writer>> writers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int seed = 0; seed < WRITERS; seed++) {
                writers.add(threads.submit(new Writer(application, seed)));
            }
            threads.shutdown();
            while (!threads.isTerminated()) {
                contacts.follow();
                connections.follow();
                looks.happened();
            }
        } finally {
            threads.shutdownNow();
        }
        for (Future<Writer> writer : writers) {
            writer.get(1, TimeUnit.SECONDS);
        }
        contacts.follow();
        connections.follow();

        assertThat(contacts.known()).isNotEmpty().isEqualTo(contacts.stored());
        assertThat(connections.known()).isNotEmpty().isEqualTo(connections.stored());
        assertThat(contacts.deletionsTold()).isPositive();
    }

    /** Makes, renames, connects and deletes contacts of its own, and takes its time before it commits. */
    private final class Writer implements Callable<Writer> {

        private final Application application;
        private final Random random;
        private final List<RecordRef> own = new ArrayList<>();

        Writer(Application application, int seed) {
            this.application = application;
            this.random = new Random(seed);
        }

        @Override
        public Writer call() {
            for (int unit = 0; unit < UNITS; unit++) {
                int kind = own.size() < 2 ? 0 : random.nextInt(4);
                int wanted = random.nextInt(MAX_LOOKS + 1);
                switch (kind) {
                    case 0 -> own.add(slowly(wanted, this::make));
                    case 1 -> slowly(wanted, () -> rename(own.get(random.nextInt(own.size()))));
                    case 2 -> slowly(wanted, this::connect);
                    default -> {
                        RecordRef gone = own.remove(random.nextInt(own.size()));
                        slowly(wanted, () -> delete(gone));
                    }
                }
            }
            return this;
        }

        private <T> T slowly(int wanted, Callable<T> change) {
            return application.unitOfWork().perform(() -> {
                try {
                    T changed = change.call();
                    looks.await(wanted);
                    return changed;
                } catch (RuntimeException refused) {
                    throw refused;
                } catch (Exception interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            });
        }

        private RecordRef make() {
            return application
                    .records()
                    .create(NewRecord.of(RecordTypes.CONTACT, "Ann"), CALLER)
                    .ref();
        }

        private RecordRef rename(RecordRef contact) {
            application
                    .records()
                    .update(
                            new RecordUpdate(
                                    contact, Change.to("Ann " + random.nextInt()), Change.none(), Precondition.EXISTS),
                            CALLER);
            return contact;
        }

        /** Each connection is between a new contact and one that existed before. */
        private RecordRef connect() {
            RecordRef added = make();
            application
                    .connect()
                    .connect(ConnectCommand.of(Side.of(added), Side.of(own.get(random.nextInt(own.size())))), CALLER);
            return added;
        }

        private RecordRef delete(RecordRef contact) {
            application.records().delete(contact, Precondition.NONE, CALLER);
            return contact;
        }
    }

    /** Counts the reads of the change feed, so that a unit of work can wait for them instead of for the clock. */
    private static final class Looks {

        private long number;

        synchronized void happened() {
            number++;
            notifyAll();
        }

        synchronized void await(int more) throws InterruptedException {
            long until = number + more;
            while (number < until) {
                wait();
            }
        }
    }
}
