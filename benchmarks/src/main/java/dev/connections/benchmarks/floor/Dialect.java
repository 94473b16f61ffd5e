package dev.connections.benchmarks.floor;

/** Which database a statement is written for. */
enum Dialect {
    H2,
    POSTGRESQL
}
