package dev.connections.benchmarks;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.record.NewRecord;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.JpaStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Connecting two contacts: through the use case, with every rule and both rows in one transaction; and the floor, the
 * bare inserts of two such rows in one transaction by JDBC, without any rule.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@Threads(2)
@State(Scope.Benchmark)
public class Connecting {

    private static final Caller CALLER = Caller.of(Administrator.USER);
    private static final int HALF = 1_000;

    /** Where the rows go. */
    @Param
    public Database.Kind kind;

    private final List<RecordRef> contacts = new ArrayList<>();
    private final AtomicInteger pairs = new AtomicInteger();
    private Database database;
    private JpaStore store;
    private Application application;
    private IdGenerator ids;

    /** A store with contacts, as the server has it. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        database = kind.start();
        store = JpaStore.open(database.settings(), RecordTypes.standard());
        Ports ports = store.ports(Clock.systemUTC());
        ids = ports.ids();
        application = Application.of(ports, Rules.standard());
        application.installation().prepare();
        RecordType contact = RecordTypes.standard().named("contact").orElseThrow();
        for (int i = 0; i < 2 * HALF; i++) {
            contacts.add(application
                    .records()
                    .create(NewRecord.of(contact, "Contact " + i), CALLER)
                    .ref());
        }
    }

    /** Nothing stays. */
    @TearDown(Level.Trial)
    public void cleanUp() throws IOException {
        store.close();
        database.close();
    }

    /** The use case. */
    @Benchmark
    public ActiveConnection connect() {
        int pair = pairs.getAndIncrement();
        return application.connect().connect(ConnectCommand.of(Side.of(near(pair)), Side.of(far(pair))), CALLER);
    }

    /** The floor. */
    @Benchmark
    public void twoInserts(BareInserts inserts) throws SQLException {
        int pair = pairs.getAndIncrement();
        inserts.insertTwins(near(pair), far(pair));
    }

    /**
     * The first half of the contacts against the second, each pair once; neighbouring pairs have no record in common,
     * because a record is held while it is connected and sharing one would measure the waiting.
     */
    private RecordRef near(int pair) {
        return contacts.get(pair % HALF);
    }

    private RecordRef far(int pair) {
        return contacts.get(HALF + (pair + pair / HALF) % HALF);
    }

    Database database() {
        return database;
    }

    IdGenerator ids() {
        return ids;
    }
}
