package dev.connections.memory;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** That what rows refer to is there, as a relational store's foreign keys hold it. */
final class ReferentialIntegrity {

    private final State state;

    private ReferentialIntegrity(State state) {
        this.state = state;
    }

    /**
     * Looks at all references of a state that is about to be committed.
     *
     * @throws RuleViolation {@link ErrorCode#UNEXPECTED} when one leads nowhere
     */
    static void require(State state) {
        new ReferentialIntegrity(state).requireAll();
    }

    private void requireAll() {
        state.connections.values().forEach(this::require);
        state.records.values().forEach(this::require);
        state.businessUnits.values().forEach(unit -> require(unit, unit.parent(), state.businessUnits::containsKey));
        state.matches.keySet().forEach(match -> require(match, Stream.of(match.lower(), match.upper())));
        state.shares.keySet().forEach(share -> require(share, share.with()));
        state.memberships.keySet().forEach(membership -> {
            require(membership, membership.user());
            require(membership, membership.team());
        });
        state.roleHoldings.keySet().forEach(holding -> {
            require(holding, holding.holder());
            require(holding, Optional.of(holding.role()), state.securityRoles::containsKey);
        });
    }

    private void require(Connection connection) {
        connection
                .parties()
                .records()
                .forEach(record -> require(connection, Optional.of(record), state.records::containsKey));
        require(
                connection,
                Stream.of(connection.parties().from(), connection.parties().to())
                        .flatMap(party -> party.role().stream()));
        connection
                .terms()
                .valuation()
                .ifPresent(valuation ->
                        require(connection, Optional.of(valuation.currency()), state.currencies::containsKey));
        require(connection, connection.rows().master().ownership());
        require(connection, connection.rows().reciprocal().ownership());
    }

    private void require(Participant record) {
        require(record, record.ownership());
        require(record, record.parent(), state.records::containsKey);
    }

    private void require(Object row, Ownership ownership) {
        require(row, ownership.owner());
        require(row, Optional.of(ownership.businessUnit()), state.businessUnits::containsKey);
    }

    private void require(Object row, Principal principal) {
        require(row, Optional.of(principal.record()), state.records::containsKey);
    }

    private void require(Object row, Stream<ConnectionRoleId> roles) {
        roles.forEach(role -> require(row, Optional.of(role), state.roles::containsKey));
    }

    private static <T> void require(Object row, Optional<T> reference, Predicate<T> isThere) {
        reference.filter(isThere.negate()).ifPresent(missing -> {
            throw RuleViolation.of(ErrorCode.UNEXPECTED, row + " refers to " + missing + ", which is not there.");
        });
    }
}
