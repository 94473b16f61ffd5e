package dev.connections.application.sharing;

import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import java.util.Optional;
import java.util.UUID;

/**
 * A secured attribute of one row of a connection that is to be shared with a principal, or a share that is to permit
 * something else. What the share is about stays as it is once it is made.
 *
 * @param id made up when absent
 * @param attribute the id of the attribute's definition
 * @param target the row of a connection
 * @param with a user or a team
 * @param read whether they may read it; when absent as before, and not at first
 * @param update whether they may change it, likewise
 */
public record AttributeShareCommand(
        Optional<AttributeShare.Id> id,
        Optional<UUID> attribute,
        Optional<RecordRef> target,
        Optional<Principal> with,
        Optional<Boolean> read,
        Optional<Boolean> update) {}
