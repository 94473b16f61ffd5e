package dev.connections.application.command;

/** What a write that may create or change did. */
public enum Saved {
    CREATED,
    CHANGED
}
