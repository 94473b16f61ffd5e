package dev.connections.jpa.mapping;

import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.Version;
import dev.connections.jpa.entity.CurrencyEntity;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Lays a currency out as a row, and reads it from there. */
@Mapper(uses = ColumnValues.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface CurrencyRows {

    CurrencyRows ROWS = Mappers.getMapper(CurrencyRows.class);

    /** The row of a currency. */
    @Columns.Stamped
    @Columns.Stateful
    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "name", source = "profile.name")
    @Mapping(target = "isoCode", source = "profile.isoCode")
    @Mapping(target = "symbol", source = "profile.symbol")
    @Mapping(target = "precision", source = "profile.precision")
    @Mapping(target = "exchangeRate", source = "rate.value")
    @Mapping(target = "version", source = "version.number")
    CurrencyEntity row(Currency currency);

    /** The currency of a row. */
    static Currency currency(CurrencyEntity row) {
        return new Currency(
                new CurrencyId(row.id),
                new CurrencyProfile(row.name, row.isoCode, row.symbol, row.precision),
                new ExchangeRate(row.exchangeRate),
                StoredFacts.state(row.stateCode),
                StoredFacts.stamps(row),
                new Version(row.version));
    }
}
