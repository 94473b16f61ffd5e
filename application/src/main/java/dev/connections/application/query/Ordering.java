package dev.connections.application.query;

/** One step of the order in which rows are answered. Absent values come first when ascending, last when descending. */
public record Ordering(Column column, Direction direction) {

    /** Which end comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }
}
