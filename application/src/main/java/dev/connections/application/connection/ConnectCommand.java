package dev.connections.application.connection;

import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A connection to make.
 *
 * @param id the id of the master row; made up when absent
 * @param from the near side, as the master row sees it
 * @param to the far side, as the master row sees it
 * @param description at most 2,000 characters
 * @param start the first day on which it holds
 * @param end the last day on which it holds
 * @param currency in which currency it is valued
 * @param image what the master row is to show
 * @param origin where it comes from
 * @param owner who is to own both rows; the caller when absent
 * @param state whether it is to be in use; one that is not is made and deactivated at once
 * @param values of the master row's other attributes, by their logical names
 */
public record ConnectCommand(
        Optional<ConnectionId> id,
        Side from,
        Side to,
        Optional<String> description,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<CurrencyId> currency,
        Optional<Picture> image,
        Origin origin,
        Optional<Principal> owner,
        RecordState state,
        AttributeChanges values) {

    /** A connection in use, without values of other attributes. */
    public ConnectCommand(
            Optional<ConnectionId> id,
            Side from,
            Side to,
            Optional<String> description,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            Optional<CurrencyId> currency,
            Optional<Picture> image,
            Origin origin,
            Optional<Principal> owner) {
        this(
                id,
                from,
                to,
                description,
                start,
                end,
                currency,
                image,
                origin,
                owner,
                RecordState.ACTIVE,
                AttributeChanges.NONE);
    }

    /** Connects two sides without description, period or other details. */
    public static ConnectCommand of(Side from, Side to) {
        return new ConnectCommand(
                Optional.empty(),
                from,
                to,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Origin.HERE,
                Optional.empty());
    }

    /** The same, described. */
    public ConnectCommand describedAs(String text) {
        return new ConnectCommand(
                id, from, to, Optional.of(text), start, end, currency, image, origin, owner, state, values);
    }

    /** The same, holding from one day to another; an empty day leaves that end open. */
    public ConnectCommand during(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new ConnectCommand(
                id, from, to, description, first, last, currency, image, origin, owner, state, values);
    }

    /** The same, with a given id for the master row. */
    public ConnectCommand withId(ConnectionId given) {
        return new ConnectCommand(
                Optional.of(given), from, to, description, start, end, currency, image, origin, owner, state, values);
    }

    /** The same, owned by another principal than the caller. */
    public ConnectCommand ownedBy(Principal principal) {
        return new ConnectCommand(
                id, from, to, description, start, end, currency, image, origin, Optional.of(principal), state, values);
    }

    /** The same, valued in that currency. */
    public ConnectCommand valuedIn(CurrencyId given) {
        return new ConnectCommand(
                id, from, to, description, start, end, Optional.of(given), image, origin, owner, state, values);
    }

    /** The same, brought over from elsewhere. */
    public ConnectCommand broughtOver(Origin given) {
        return new ConnectCommand(id, from, to, description, start, end, currency, image, given, owner, state, values);
    }

    /** The same, with an image on the master row. */
    public ConnectCommand showing(Picture given) {
        return new ConnectCommand(
                id, from, to, description, start, end, currency, Optional.of(given), origin, owner, state, values);
    }
}
