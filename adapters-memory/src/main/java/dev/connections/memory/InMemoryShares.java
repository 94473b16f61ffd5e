package dev.connections.memory;

import dev.connections.application.port.Shares;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.record.RecordRef;
import java.time.Clock;

/** The shares of records and connection rows. */
final class InMemoryShares implements Shares {

    private final InMemoryTransactions transactions;
    private final Clock clock;

    InMemoryShares(InMemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Sharing of(RecordRef target, Principal owner) {
        return new Sharing(
                target,
                owner,
                transactions.state().shares.keySet().stream()
                        .filter(share -> share.target().equals(target))
                        .filter(share -> !share.with().equals(owner))
                        .toList());
    }

    @Override
    public void replace(Sharing changed) {
        transactions.write(state -> {
            state.shares
                    .keySet()
                    .removeIf(share -> share.target().equals(changed.target())
                            && !changed.shares().contains(share));
            changed.shares()
                    .forEach(share -> state.shares.computeIfAbsent(
                            share, added -> new SharedRow(clock.instant(), state.nextVersion())));
        });
    }

    @Override
    public void removeAll(RecordRef target) {
        transactions.write(
                state -> state.shares.keySet().removeIf(share -> share.target().equals(target)));
    }

    @Override
    public void removeAllWith(Principal principal) {
        transactions.write(
                state -> state.shares.keySet().removeIf(share -> share.with().equals(principal)));
    }
}
