package dev.connections.domain.connection;

import dev.connections.domain.RuleViolation;
import java.util.Optional;

/**
 * One rule about who may be connected with whom, and on which terms. Adding a rule is adding a value:
 *
 * <pre>{@code
 * ConnectionPolicy noOpenEnd = proposal -> proposal.terms().period().end().isPresent()
 *         ? Optional.empty()
 *         : Optional.of(RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "Give effectiveend: connections here end."));
 * ConnectionPolicies policies = ConnectionPolicies.standard().and(noOpenEnd);
 * }</pre>
 *
 * <p>A policy judges what is proposed and looks nowhere else: no clock, no store.
 */
@FunctionalInterface
public interface ConnectionPolicy {

    /** Why this must not become a connection; empty when nothing speaks against it. */
    Optional<RuleViolation> objectionTo(Proposal proposal);
}
