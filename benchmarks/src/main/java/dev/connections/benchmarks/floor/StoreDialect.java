package dev.connections.benchmarks.floor;

/** Which database a statement is written for. */
enum StoreDialect {
    H2,
    POSTGRESQL
}
