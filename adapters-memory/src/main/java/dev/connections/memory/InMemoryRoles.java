package dev.connections.memory;

import dev.connections.application.port.ConnectionRoles;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.Applicability;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleMatch;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles. Their matches are kept once and handed out with both roles. */
final class InMemoryRoles implements ConnectionRoles {

    private final InMemoryTransactions transactions;
    private final InMemoryChanges changes;

    InMemoryRoles(InMemoryTransactions transactions, InMemoryChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public Optional<ConnectionRole> find(ConnectionRoleId id) {
        State state = transactions.state();
        return Optional.ofNullable(state.roles.get(id)).map(role -> with(role, matchesOf(state, id), role.version()));
    }

    @Override
    public Optional<ConnectionRole> restrictedBy(UUID restriction) {
        return transactions.state().roles.values().stream()
                .filter(role -> role.applicability().restrictions().stream()
                        .anyMatch(candidate -> candidate.id().equals(restriction)))
                .findFirst()
                .flatMap(role -> find(role.id()));
    }

    /** Units of work run one at a time, so a role needs no lock. */
    @Override
    public Optional<ConnectionRole> findForUpdate(ConnectionRoleId id) {
        return find(id);
    }

    @Override
    public void add(ConnectionRole role) {
        transactions.write(state -> {
            if (state.roles.containsKey(role.id())) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION_ROLE, role.id());
            }
            keep(state, role);
        });
    }

    @Override
    public void replace(ConnectionRole changed) {
        transactions.write(state -> {
            ConnectionRole stored = Optional.ofNullable(state.roles.get(changed.id()))
                    .orElseThrow(() -> new IllegalStateException("There is no role " + changed.id() + " to replace."));
            StaleVersion.refuse(changed.version(), stored.version());
            keep(state, changed);
        });
    }

    @Override
    public void remove(ConnectionRoleId id) {
        transactions.write(state -> {
            state.roles.remove(id);
            state.attributes.remove(new RecordRef(RecordTypes.CONNECTION_ROLE, id.value()));
            changes.deleted(state, new RecordRef(RecordTypes.CONNECTION_ROLE, id.value()));
            state.matches.keySet().removeIf(match -> match.concerns(id));
            forgetLiftedRestrictions(state);
        });
    }

    private static void keep(State state, ConnectionRole role) {
        requireOwnRestrictions(state, role);
        state.roles.put(role.id(), with(role, Set.of(), state.nextVersion()));
        state.matches
                .keySet()
                .removeIf(match -> match.concerns(role.id()) && !role.matches().contains(match));
        role.matches().forEach(match -> state.matches.computeIfAbsent(match, added -> state.nextVersion()));
        role.applicability()
                .restrictions()
                .forEach(kept -> state.restrictions.computeIfAbsent(kept.id(), added -> state.nextVersion()));
        forgetLiftedRestrictions(state);
    }

    private static void requireOwnRestrictions(State state, ConnectionRole role) {
        Set<UUID> own = idsOfRestrictions(Stream.of(role));
        idsOfRestrictions(state.roles.values().stream()
                        .filter(other -> !other.id().equals(role.id())))
                .stream()
                .filter(own::contains)
                .findFirst()
                .ifPresent(taken -> {
                    throw RuleViolation.of(
                            ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION_ROLE_OBJECT_TYPE_CODE, taken);
                });
    }

    private static Set<UUID> idsOfRestrictions(Stream<ConnectionRole> roles) {
        return roles.flatMap(role -> role.applicability().restrictions().stream())
                .map(Applicability.Restriction::id)
                .collect(Collectors.toSet());
    }

    private static void forgetLiftedRestrictions(State state) {
        state.restrictions.keySet().retainAll(idsOfRestrictions(state.roles.values().stream()));
    }

    private static Set<RoleMatch> matchesOf(State state, ConnectionRoleId id) {
        return state.matches.keySet().stream()
                .filter(match -> match.concerns(id))
                .collect(Collectors.toSet());
    }

    private static ConnectionRole with(ConnectionRole role, Set<RoleMatch> matches, Version version) {
        return new ConnectionRole(
                role.id(), role.profile(), role.applicability(), matches, role.state(), role.stamps(), version);
    }
}
