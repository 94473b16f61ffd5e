package dev.connections.memory;

import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Party;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;
import java.util.stream.Stream;

/** A connection laid out as its two rows. */
final class TwoRows {

    private TwoRows() {}

    static Stream<TableRow> of(Connection connection) {
        return Stream.of(
                row(connection, connection.rows().master()),
                row(connection, connection.rows().reciprocal()));
    }

    private static TableRow row(Connection connection, ConnectionRow own) {
        TableRow row = new TableRow()
                .with("connectionid", own.id().value())
                .with("name", Optional.of(own.name().text()).filter(name -> !name.isEmpty()))
                .with("ismaster", connection.rows().isMaster(own.id()))
                .pointingTo(
                        "relatedconnectionid",
                        Optional.of(connection.rows().twinOf(own.id()).id().ref()))
                .with("importsequencenumber", own.migration().importSequenceNumber())
                .with("overriddencreatedon", own.migration().day())
                .inState(connection.state())
                .ownedAs(own.ownership())
                .stamped(connection.stamps())
                .at(own.version());
        agree(row, connection.terms());
        withImage(row, own.image());
        Parties parties = connection.partiesSeenFrom(own.id());
        side(row, "record1", parties.from());
        side(row, "record2", parties.to());
        return row;
    }

    private static void agree(TableRow row, Terms terms) {
        row.with("description", terms.description())
                .with("effectivestart", terms.period().start())
                .with("effectiveend", terms.period().end())
                .pointingTo(
                        "transactioncurrencyid",
                        terms.valuation()
                                .map(valuation -> new RecordRef(
                                        RecordTypes.TRANSACTION_CURRENCY,
                                        valuation.currency().value())))
                .with(
                        "exchangerate",
                        terms.valuation().map(valuation -> valuation.rate().value()));
    }

    private static void withImage(TableRow row, Optional<RowImage> image) {
        row.with("entityimage", image.map(shown -> shown.thumbnail().content()))
                .with("entityimage_timestamp", image.map(RowImage::timestamp))
                .with("entityimage_url", image.map(RowImage::url))
                .with("entityimageid", image.map(RowImage::id));
    }

    private static void side(TableRow row, String side, Party party) {
        row.pointingTo(side + "id", party.record())
                .with(
                        side + "objecttypecode",
                        party.record().map(ref -> ref.type().objectTypeCode()))
                .pointingTo(
                        side + "roleid",
                        party.role().map(role -> new RecordRef(RecordTypes.CONNECTION_ROLE, role.value())));
    }
}
