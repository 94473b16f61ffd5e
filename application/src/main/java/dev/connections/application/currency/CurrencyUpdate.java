package dev.connections.application.currency;

import dev.connections.application.command.Precondition;
import dev.connections.domain.currency.CurrencyId;

/** A change to a currency. */
public record CurrencyUpdate(CurrencyId id, CurrencyFacts facts, Precondition precondition) {}
