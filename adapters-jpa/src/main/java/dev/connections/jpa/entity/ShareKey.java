package dev.connections.jpa.entity;

import java.io.Serializable;
import java.util.UUID;

/** What identifies a share: the record and the principal. */
public record ShareKey(int objectTypeCode, UUID objectId, int principalTypeCode, UUID principalId)
        implements Serializable {}
