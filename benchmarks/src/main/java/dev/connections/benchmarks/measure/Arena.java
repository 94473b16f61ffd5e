package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.StoreAddress;
import dev.connections.benchmarks.workload.Pairs;
import java.util.OptionalLong;

/**
 * A filled database in which contestants are measured.
 *
 * @param address where it is
 * @param databasePid the first process of the database; empty when it runs inside the server
 * @param pairs which connections are made next in it
 */
public record Arena(StoreAddress address, OptionalLong databasePid, Pairs pairs) {

    /** The name that PostgreSQL knows the database by. */
    String database() {
        return address.url().substring(address.url().lastIndexOf('/') + 1);
    }
}
