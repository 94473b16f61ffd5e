package dev.connections.jpa.entity;

import java.io.Serializable;
import java.util.UUID;

/** What identifies a record: the code of its type and its id. */
public record RecordKey(int objectTypeCode, UUID id) implements Serializable {}
