package dev.connections.memory;

import dev.connections.application.port.Principals;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The users and teams, as far as they are records. Each is in the business unit of its record. */
final class InMemoryPrincipals implements Principals {

    private final InMemoryTransactions transactions;

    InMemoryPrincipals(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<BusinessUnit.Id> businessUnitOf(Principal principal) {
        return Optional.ofNullable(transactions.state().records.get(principal.record()))
                .map(found -> found.ownership().businessUnit());
    }

    @Override
    public Set<Principal.Team> teamsOf(Principal.User user) {
        return transactions.state().memberships.keySet().stream()
                .filter(membership -> membership.user().equals(user))
                .map(InMemoryTeams.Membership::team)
                .collect(Collectors.toSet());
    }

    @Override
    public EffectiveGrants effectiveGrants(Principal principal, Collection<Privilege> privileges) {
        Set<Principal.Team> teams = principal instanceof Principal.User user ? teamsOf(user) : Set.of();
        Map<Privilege, List<Grant>> grants = new HashMap<>();
        for (InMemorySecurityRoles.Holding holding :
                transactions.state().roleHoldings.keySet()) {
            if (holding.holder().equals(principal) || teams.contains(holding.holder())) {
                collect(holding, privileges, grants);
            }
        }
        return new EffectiveGrants(teams, grants);
    }

    private void collect(
            InMemorySecurityRoles.Holding holding,
            Collection<Privilege> privileges,
            Map<Privilege, List<Grant>> grants) {
        BusinessUnit.Id place = businessUnitOf(holding.holder()).orElseThrow();
        transactions.state().securityRoles.get(holding.role()).privileges().forEach((privilege, depth) -> {
            if (privileges.contains(privilege)) {
                grants.computeIfAbsent(privilege, first -> new ArrayList<>())
                        .add(new Grant(holding.holder(), place, depth));
            }
        });
    }

    @Override
    public Optional<Participant> userKnownBy(UUID objectId) {
        return users(user -> user.identity().objectId().equals(Optional.of(objectId)))
                .findFirst();
    }

    @Override
    public List<Participant> usersCalled(String name) {
        return users(user ->
                        user.name().equals(name) || user.identity().domainName().equals(Optional.of(name)))
                .toList();
    }

    private Stream<Participant> users(Predicate<Participant> which) {
        return transactions.state().records.values().stream()
                .filter(record -> record.ref().type().equals(RecordTypes.SYSTEM_USER))
                .filter(which);
    }

    @Override
    public UserSettings settingsOf(Principal.User user) {
        return transactions.state().settings.getOrDefault(user.record(), UserSettings.DEFAULT);
    }

    @Override
    public void keepSettings(Principal.User user, UserSettings settings) {
        transactions.write(state -> {
            state.settings.put(user.record(), settings);
            state.records.computeIfPresent(user.record(), (ref, record) -> record.at(state.nextVersion()));
        });
    }

    @Override
    public Set<Ownership> holdingsOf(Principal principal, RecordType type) {
        State state = transactions.state();
        Stream<Owned> records = state.records.values().stream().map(one -> new Owned(one.ref(), one.ownership()));
        Stream<Owned> rows = state.connections.values().stream()
                .flatMap(one -> Stream.of(one.rows().master(), one.rows().reciprocal()))
                .map(row -> new Owned(row.id().ref(), row.ownership()));
        Stream<Owned> jobs = state.jobs.values().stream()
                .map(job -> new Owned(new RecordRef(RecordTypes.ASYNC_OPERATION, job.id()), job.ownership()));
        return Stream.of(records, rows, jobs)
                .flatMap(all -> all)
                .filter(owned -> type.includes(owned.ref().type()))
                .filter(owned -> owned.ownership().isBy(principal) || isShared(owned.ref(), principal))
                .map(Owned::ownership)
                .collect(Collectors.toSet());
    }

    private boolean isShared(RecordRef ref, Principal principal) {
        return transactions.state().shares.keySet().stream()
                .anyMatch(share -> share.target().equals(ref) && share.with().equals(principal));
    }

    /** A row and its ownership. */
    private record Owned(RecordRef ref, Ownership ownership) {}

    @Override
    public Set<Privilege> heldAt(PrivilegeDepth depth, Collection<BusinessUnit.Id> units) {
        State state = transactions.state();
        return state.roleHoldings.keySet().stream()
                .filter(holding ->
                        businessUnitOf(holding.holder()).filter(units::contains).isPresent())
                .flatMap(holding -> state.securityRoles.get(holding.role()).privileges().entrySet().stream())
                .filter(held -> held.getValue() == depth)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean ownsAnything(Principal principal) {
        State state = transactions.state();
        Stream<Ownership> ofRecords = state.records.values().stream()
                .filter(record -> !record.ref().equals(principal.record()))
                .map(Participant::ownership);
        Stream<Ownership> ofRows = state.connections.values().stream()
                .flatMap(connection -> Stream.of(
                        connection.rows().master().ownership(),
                        connection.rows().reciprocal().ownership()));
        return Stream.concat(ofRecords, ofRows).anyMatch(ownership -> ownership.isBy(principal));
    }
}
