package dev.connections.memory;

import dev.connections.application.port.SecurityRoles;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.record.RecordTypes;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The security roles and their holders. */
final class InMemorySecurityRoles implements SecurityRoles {

    private final InMemoryTransactions transactions;

    InMemorySecurityRoles(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<SecurityRole> find(SecurityRole.Id id) {
        return Optional.ofNullable(transactions.state().securityRoles.get(id));
    }

    /** Units of work run one at a time, so a role needs no lock. */
    @Override
    public Optional<SecurityRole> findForUpdate(SecurityRole.Id id) {
        return find(id);
    }

    @Override
    public void add(SecurityRole role) {
        transactions.write(state -> {
            if (state.securityRoles.containsKey(role.id())) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.ROLE, role.id());
            }
            state.securityRoles.put(role.id(), role.at(state.nextVersion()));
        });
    }

    @Override
    public void replace(SecurityRole changed) {
        transactions.write(state -> {
            SecurityRole stored = find(changed.id())
                    .orElseThrow(() -> new IllegalStateException("There is no role " + changed.id() + " to replace."));
            StaleVersion.refuse(changed.version(), stored.version());
            state.securityRoles.put(changed.id(), changed.at(state.nextVersion()));
        });
    }

    @Override
    public void remove(SecurityRole.Id id) {
        transactions.write(state -> {
            state.securityRoles.remove(id);
            state.roleHoldings.keySet().removeIf(holding -> holding.role().equals(id));
        });
    }

    @Override
    public boolean anyIn(BusinessUnit.Id businessUnit) {
        return transactions.state().securityRoles.values().stream()
                .anyMatch(role -> role.businessUnit().equals(businessUnit));
    }

    @Override
    public Set<SecurityRole.Id> rolesOf(Principal principal) {
        return transactions.state().roleHoldings.keySet().stream()
                .filter(holding -> holding.holder().equals(principal))
                .map(Holding::role)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Principal> holdersOf(SecurityRole.Id role) {
        return transactions.state().roleHoldings.keySet().stream()
                .filter(holding -> holding.role().equals(role))
                .map(Holding::holder)
                .collect(Collectors.toSet());
    }

    @Override
    public void assign(SecurityRole.Id role, Principal principal) {
        transactions.write(state ->
                state.roleHoldings.computeIfAbsent(new Holding(principal, role), added -> state.nextVersion()));
    }

    @Override
    public void withdraw(SecurityRole.Id role, Principal principal) {
        transactions.write(state -> state.roleHoldings.remove(new Holding(principal, role)));
    }

    @Override
    public void publish(Collection<Privilege> privileges) {
        transactions.write(state -> privileges.forEach(
                privilege -> state.privileges.computeIfAbsent(privilege, added -> state.nextVersion())));
    }

    /** A role that a user or a team has. */
    record Holding(Principal holder, SecurityRole.Id role) {}
}
