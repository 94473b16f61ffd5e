package dev.connections.benchmarks.pieces;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.port.Ports;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import dev.connections.server.sample.SampleData;
import java.time.Clock;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The sample data in an H2 database in memory, and the metadata that readers and writers go by. */
@State(Scope.Benchmark)
public class SampleStore {

    static final ServiceRoot ROOT = ServiceRoot.at("http", "127.0.0.1:8080");

    Ports ports;
    Application application;
    WireEntities entities;
    WireEntity connection;

    private JpaStore store;

    /** Opens and fills it. */
    @Setup(Level.Trial)
    public void open() {
        store = JpaStore.open(DatabaseSettings.inMemory("pieces"), RecordTypes.standard());
        ports = store.ports(Clock.systemUTC());
        application = Application.of(ports, Rules.standard());
        application.installation().prepare();
        SampleData.load(application);
        entities = new WireEntities(application.entities());
        connection = entities.ofSet("connections").orElseThrow();
    }

    /** Nothing stays. */
    @TearDown(Level.Trial)
    public void close() {
        store.close();
    }
}
