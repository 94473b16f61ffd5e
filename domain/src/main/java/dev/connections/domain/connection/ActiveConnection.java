package dev.connections.domain.connection;

import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.record.RecordState;
import java.util.Optional;

/** A connection in use. */
public record ActiveConnection(Reciprocity rows, Parties parties, Terms terms, Stamps stamps) implements Connection {

    /**
     * Connects the two parties of a proposal: makes the row that was asked for and the one that mirrors it.
     *
     * @param master the id of the row that was asked for
     * @param reciprocal the id of the row that comes with it
     * @param ownership who owns both rows to begin with
     * @param origin where it comes from
     */
    public static ActiveConnection connect(
            Proposal proposal,
            ConnectionId master,
            ConnectionId reciprocal,
            Ownership ownership,
            Origin origin,
            Stamp by) {
        return new ActiveConnection(
                new Reciprocity(
                        ConnectionRow.create(master, proposal.to().name(), ownership)
                                .broughtOver(origin.migration(by)),
                        ConnectionRow.create(reciprocal, proposal.from().name(), ownership)),
                proposal.parties(),
                proposal.terms(),
                origin.stamps(by));
    }

    /** The connection as it was proposed anew, seen as its master row sees it; its rows stay whose they are. */
    public ActiveConnection amend(Proposal proposal, Stamp by) {
        return new ActiveConnection(
                rows.named(proposal.to().name(), proposal.from().name()),
                proposal.parties(),
                proposal.terms(),
                stamps.then(by));
    }

    /** The same connection, stamped as changed: values beside it changed. */
    public ActiveConnection touch(Stamp by) {
        return new ActiveConnection(rows, parties, terms, stamps.then(by));
    }

    /** The connection with another image on one of its rows, or with none there. */
    public ActiveConnection withImage(ConnectionId row, Optional<RowImage> image, Stamp by) {
        return rows.row(row).image().equals(image)
                ? this
                : new ActiveConnection(rows.withImage(row, image), parties, terms, stamps.then(by));
    }

    /** Whether this connection already says what a connection of these parties on these terms would say. */
    public boolean covers(Parties others, EffectivePeriod period) {
        return parties.sameAs(others) && terms.period().overlaps(period);
    }

    @Override
    public RecordState state() {
        return RecordState.ACTIVE;
    }

    @Override
    public ActiveConnection editable() {
        return this;
    }

    @Override
    public InactiveConnection deactivate(Stamp by) {
        return new InactiveConnection(rows, parties, terms, stamps.then(by));
    }

    @Override
    public ActiveConnection reactivate(Stamp by) {
        return this;
    }

    @Override
    public ActiveConnection rejoin(Reciprocity named, Parties joined, Stamp by) {
        return new ActiveConnection(named, joined, terms, stamps.then(by));
    }

    @Override
    public ActiveConnection assign(ConnectionId row, Ownership ownership, Stamp by) {
        return new ActiveConnection(rows.assign(row, ownership), parties, terms, stamps.then(by));
    }
}
