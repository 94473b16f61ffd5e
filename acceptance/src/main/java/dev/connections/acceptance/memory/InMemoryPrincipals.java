package dev.connections.acceptance.memory;

import dev.connections.application.access.Administrator;
import dev.connections.application.port.Principals;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.participant.Participant;
import java.util.Optional;
import java.util.stream.Stream;

/** The users and teams, as far as they are records; all of them are in the root business unit. */
final class InMemoryPrincipals implements Principals {

    private final Transactions transactions;

    InMemoryPrincipals(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<BusinessUnit.Id> businessUnitOf(Principal principal) {
        return Optional.ofNullable(transactions.state().records.get(principal.record()))
                .map(found -> Administrator.ROOT.id());
    }

    @Override
    public Optional<Integer> timeZoneOf(Principal.User user) {
        return Optional.ofNullable(transactions.state().timeZones.get(user.record()));
    }

    @Override
    public void keepTimeZone(Principal.User user, Optional<Integer> code) {
        transactions.write(state -> {
            state.timeZones.remove(user.record());
            code.ifPresent(zone -> state.timeZones.put(user.record(), zone));
            state.records.computeIfPresent(user.record(), (ref, record) -> record.at(state.nextVersion()));
        });
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
