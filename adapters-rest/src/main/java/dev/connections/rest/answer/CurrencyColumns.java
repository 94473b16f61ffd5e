package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that tell in which currency the amounts of a row are. A row without one, and one whose currency the caller
 * may not read, has plain numbers.
 */
record CurrencyColumns(Column symbol, Column precision) {

    /**
     * Those of rows that a path leads to.
     *
     * @return empty when amounts are not shown, or rows of the entity have no currency
     */
    static Optional<CurrencyColumns> of(WireEntity entity, Collection<WireProperty> shown, List<String> path) {
        return shown.stream().anyMatch(CurrencyColumns::isAmount)
                ? entity.currency().map(navigation -> {
                    List<String> currency = Stream.concat(path.stream(), Stream.of(navigation.name()))
                            .toList();
                    return new CurrencyColumns(
                            new Column("currencysymbol").behind(currency),
                            new Column("currencyprecision").behind(currency));
                })
                : Optional.empty();
    }

    /** Whether the property holds an amount in the currency of its row; an amount in the base currency is none. */
    static boolean isAmount(WireProperty property) {
        return property.type() instanceof Money && !property.isInBaseCurrency();
    }

    /** Both. */
    Stream<Column> all() {
        return Stream.of(symbol, precision);
    }

    /** An amount of that type, with the symbol of the currency before it and the decimals that the type asks for. */
    String formatted(Row row, Money type, BigDecimal amount) {
        @Nullable Object decimals = row.value(precision);
        String number = GroupedNumber.of(
                amount.abs(),
                type.source() == Money.Precision.CURRENCY && decimals instanceof Integer given
                        ? given
                        : type.decimals());
        @Nullable Object before = row.value(symbol);
        return (amount.signum() < 0 ? "-" : "") + (before == null ? "" : before) + number;
    }
}
