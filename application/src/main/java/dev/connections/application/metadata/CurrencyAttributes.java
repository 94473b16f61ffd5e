package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.onCreate;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;

/** The attributes of a currency. Names are those of the entity reference, letter for letter. */
final class CurrencyAttributes {

    private CurrencyAttributes() {}

    static EntityDefinition currency() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(onCreate("TransactionCurrencyId", "Transaction Currency", new Identifier())
                .systemRequired());
        attributes.add(writable("CurrencyName", "Currency Name", new Text(CurrencyProfile.NAME.characters()))
                .systemRequired());
        attributes.add(writable("ISOCurrencyCode", "Currency Code", new Text(CurrencyProfile.ISO_CODE.characters()))
                .systemRequired());
        attributes.add(writable("CurrencySymbol", "Currency Symbol", new Text(CurrencyProfile.SYMBOL.characters()))
                .systemRequired());
        attributes.add(
                writable("CurrencyPrecision", "Currency Precision", WholeNumber.within(CurrencyProfile.PRECISION))
                        .systemRequired());
        attributes.add(writable("ExchangeRate", "Exchange Rate", Decimal.within(ExchangeRate.RANGE))
                .systemRequired());
        attributes.addAll(CommonAttributes.state());
        attributes.addAll(CommonAttributes.actors(
                "lk_transactioncurrencybase_createdby",
                "lk_transactioncurrencybase_modifiedby",
                "lk_transactioncurrencybase"));
        attributes.addAll(CommonAttributes.moments());
        return new EntityDefinition(RecordTypes.TRANSACTION_CURRENCY, attributes, List.of());
    }
}
