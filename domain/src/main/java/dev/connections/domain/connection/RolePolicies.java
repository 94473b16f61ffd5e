package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds for the roles of a connection. Source: Dataverse's description of connection roles. */
final class RolePolicies {

    /** Both roles are in use; {@link ErrorCode#INVALID_STATE} otherwise. */
    static final ConnectionPolicy ROLES_ARE_ACTIVE = proposal -> newSides(proposal)
            .flatMap(side -> side.role().stream())
            .filter(role -> !role.isActive())
            .map(role -> RuleViolation.of(ErrorCode.INVALID_STATE, RecordTypes.CONNECTION_ROLE, role.name()))
            .findFirst();

    /** Each role suits the record beside it; {@link ErrorCode#CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE} otherwise. */
    static final ConnectionPolicy ROLES_APPLY = proposal -> newSides(proposal)
            .map(RolePolicies::unsuitable)
            .flatMap(Optional::stream)
            .findFirst();

    /** Two roles go together; {@link ErrorCode#UNRELATED_CONNECTION_ROLES} otherwise. */
    static final ConnectionPolicy ROLES_MATCH = proposal -> proposal.from()
            .role()
            .filter(from -> proposal.joinsNewParties())
            .flatMap(from -> proposal.to()
                    .role()
                    .filter(to -> !from.goesWith(to))
                    .map(to -> RuleViolation.of(ErrorCode.UNRELATED_CONNECTION_ROLES, from.name(), to.name())));

    private RolePolicies() {}

    /** Near side first; none when only the terms are new. */
    private static Stream<KnownParty> newSides(Proposal proposal) {
        return proposal.joinsNewParties() ? Stream.of(proposal.from(), proposal.to()) : Stream.empty();
    }

    private static Optional<RuleViolation> unsuitable(KnownParty side) {
        return side.record().flatMap(record -> {
            RecordType type = record.ref().type();
            return side.role().filter(role -> !role.appliesTo(type)).map(role -> notValid(type, role));
        });
    }

    private static RuleViolation notValid(RecordType type, ConnectionRole role) {
        return RuleViolation.of(
                ErrorCode.CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE, type, role.name(), role.applicability());
    }
}
