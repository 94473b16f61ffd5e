package dev.connections.application.job;

import dev.connections.application.query.Condition;
import dev.connections.domain.record.RecordType;

/**
 * Rows to be deleted.
 *
 * @param name what the job is called, at most 256 characters
 * @param type whose rows
 * @param condition which of them
 */
public record BulkDeletion(String name, RecordType type, Condition condition) {}
