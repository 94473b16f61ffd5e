package dev.connections.domain.currency;

import java.util.UUID;

/** The id of a currency. */
public record CurrencyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
