package dev.connections.domain.connection;

import dev.connections.domain.access.Ownership;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.record.Version;
import java.util.Optional;

/**
 * What one row of a connection has for itself: everything else it shares with its twin.
 *
 * @param name the name of the party on the far side
 * @param ownership who owns this row; its twin may have another owner
 * @param migration whether it was brought over from elsewhere
 * @param image the image that it shows; its twin may show another
 * @param version what the store gave it
 */
public record ConnectionRow(
        ConnectionId id,
        ConnectionName name,
        Ownership ownership,
        Migration migration,
        Optional<RowImage> image,
        Version version) {

    /** A row that was never stored. */
    public static ConnectionRow create(ConnectionId id, ConnectionName name, Ownership ownership) {
        return new ConnectionRow(id, name, ownership, Migration.NONE, Optional.empty(), Version.UNSTORED);
    }

    ConnectionRow named(ConnectionName newName) {
        return new ConnectionRow(id, newName, ownership, migration, image, version);
    }

    ConnectionRow ownedBy(Ownership newOwnership) {
        return new ConnectionRow(id, name, newOwnership, migration, image, version);
    }

    ConnectionRow broughtOver(Migration how) {
        return new ConnectionRow(id, name, ownership, how, image, version);
    }

    ConnectionRow showing(Optional<RowImage> newImage) {
        return new ConnectionRow(id, name, ownership, migration, newImage, version);
    }

    /** The same row, at the version that its store gave it. */
    public ConnectionRow at(Version stored) {
        return new ConnectionRow(id, name, ownership, migration, image, stored);
    }
}
