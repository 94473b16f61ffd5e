package dev.connections.domain.connection;

import dev.connections.domain.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that a connection in use must meet, in the order in which they are asked. They are asked of every change that
 * makes such a connection or leaves it in use: connecting, amending, reactivating, assigning, and following a merged record.
 */
public record ConnectionPolicies(List<ConnectionPolicy> policies) {

    /** Keeps its own copy of the rules. */
    public ConnectionPolicies {
        policies = List.copyOf(policies);
    }

    /**
     * The rules that Dataverse has: roles are active, apply to the records beside them, and match each other. They are
     * about who is connected, so a connection in use whose terms or owner alone change keeps roles that would be refused by
     * now; one that is put to use again does not.
     */
    public static ConnectionPolicies standard() {
        return new ConnectionPolicies(
                List.of(RolePolicies.ROLES_ARE_ACTIVE, RolePolicies.ROLES_APPLY, RolePolicies.ROLES_MATCH));
    }

    /** These rules, and one more after them. */
    public ConnectionPolicies and(ConnectionPolicy policy) {
        return new ConnectionPolicies(
                Stream.concat(policies.stream(), Stream.of(policy)).toList());
    }

    /**
     * The proposal, when no rule speaks against it.
     *
     * @throws RuleViolation the first objection
     */
    public Proposal approve(Proposal proposal) {
        policies.stream()
                .map(policy -> policy.objectionTo(proposal))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(objection -> {
                    throw objection;
                });
        return proposal;
    }
}
