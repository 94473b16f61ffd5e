package dev.connections.application.access;

import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Share;
import dev.connections.domain.access.Sharing;
import java.util.Optional;
import java.util.Set;

/**
 * Where a principal's access to a record comes from.
 *
 * @param through who has it: the principal itself or one of its teams; empty when it comes from the depth of a role, and
 *     when there is none
 */
public record AccessOrigin(Kind kind, Optional<Principal> through) {

    /** The ways to have access. */
    public enum Kind {
        /** The record is owned by the principal, or by a team that it is in. */
        OWNERSHIP,
        /** The record lies within the depth of a privilege. */
        DEPTH,
        /** The record is shared with the principal, or with a team that it is in. */
        SHARE,
        /** There is no access. */
        NONE
    }

    static AccessOrigin none() {
        return new AccessOrigin(Kind.NONE, Optional.empty());
    }

    /**
     * The first reason that there is.
     *
     * @param selves the principal and its teams
     */
    static AccessOrigin of(Set<Principal> selves, Sharing sharing) {
        if (selves.contains(sharing.owner())) {
            return new AccessOrigin(Kind.OWNERSHIP, Optional.of(sharing.owner()));
        }
        Optional<Principal> sharee = sharing.shares().stream()
                .map(Share::with)
                .filter(selves::contains)
                .findFirst();
        return sharee.map(with -> new AccessOrigin(Kind.SHARE, Optional.of(with)))
                .orElseGet(() -> new AccessOrigin(Kind.DEPTH, Optional.empty()));
    }
}
