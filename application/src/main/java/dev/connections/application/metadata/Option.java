package dev.connections.application.metadata;

/** One option of a choice: the number that is stored, the label that people read. */
public record Option(int value, String label) {}
