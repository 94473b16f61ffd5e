package dev.connections.memory;

import dev.connections.application.port.AttributeShares;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Optional;

/** The shares of secured attributes. */
final class InMemoryAttributeShares implements AttributeShares {

    private final InMemoryTransactions transactions;

    InMemoryAttributeShares(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<AttributeShare> find(AttributeShare.Id id) {
        return Optional.ofNullable(transactions.state().attributeShares.get(id));
    }

    @Override
    public List<AttributeShare> of(RecordRef target) {
        return transactions.state().attributeShares.values().stream()
                .filter(share -> share.target().equals(target))
                .toList();
    }

    @Override
    public void add(AttributeShare share) {
        if (find(share.id()).isPresent() || of(share.target()).stream().anyMatch(share::isLike)) {
            throw RuleViolation.of(
                    ErrorCode.DUPLICATE_RECORD, RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS, share.id());
        }
        keep(share);
    }

    @Override
    public void replace(AttributeShare changed) {
        AttributeShare stored = find(changed.id())
                .orElseThrow(() -> new IllegalStateException("There is no share " + changed.id() + "."));
        StaleVersion.refuse(changed.version(), stored.version());
        keep(changed);
    }

    @Override
    public void remove(AttributeShare.Id id) {
        transactions.write(state -> state.attributeShares.remove(id));
    }

    @Override
    public void removeAll(RecordRef target) {
        transactions.write(state ->
                state.attributeShares.values().removeIf(share -> share.target().equals(target)));
    }

    @Override
    public void removeAllWith(Principal principal) {
        transactions.write(state ->
                state.attributeShares.values().removeIf(share -> share.with().equals(principal)));
    }

    private void keep(AttributeShare share) {
        transactions.write(state -> state.attributeShares.put(
                share.id(),
                new AttributeShare(
                        share.id(),
                        share.target(),
                        share.attribute(),
                        share.with(),
                        share.read(),
                        share.update(),
                        state.nextVersion())));
    }
}
