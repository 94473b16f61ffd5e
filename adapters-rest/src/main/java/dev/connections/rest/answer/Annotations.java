package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Row;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.LookupTarget;
import dev.connections.rest.schema.PropertyNames;
import dev.connections.rest.schema.WireProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What is said about a property beside its value, as far as the client asked. This is where annotations come in. */
final class Annotations {

    private final PropertyNames names;
    private final Column column;
    private final @Nullable Formatted formatted;
    private final @Nullable Lookup navigation;
    private final @Nullable Lookup entity;

    /** A value of a row as people read it; null for one that they read as it is. */
    private interface Formatted {
        @Nullable
        String of(Row row, Object value);
    }

    /**
     * Which annotations a client asked for.
     *
     * @param formatted values as people read them
     * @param navigation the navigation properties that lead to the rows behind lookups
     * @param entity the entities of these rows
     */
    record Asked(boolean formatted, boolean navigation, boolean entity) {

        static Asked by(Preferences preferences) {
            return new Asked(
                    preferences.include(PropertyNames.FORMATTED),
                    preferences.include(PropertyNames.NAVIGATION),
                    preferences.include(PropertyNames.ENTITY));
        }
    }

    /**
     * Those of a property of the rows that a path leads to.
     *
     * @param currency in which currency these rows have their amounts
     */
    Annotations(WireProperty property, Asked asked, List<String> path, Optional<CurrencyColumns> currency) {
        this.names = property.names();
        this.column = property.column().behind(path);
        this.formatted = asked.formatted() ? formatted(property, currency) : null;
        @Nullable Lookup lookup = property.type() instanceof Lookup type ? type : null;
        this.navigation = asked.navigation() ? lookup : null;
        this.entity = asked.entity() ? lookup : null;
    }

    private Formatted formatted(WireProperty property, Optional<CurrencyColumns> currency) {
        if (property.attribute().isLookup()) {
            Column name = column.showing(ColumnPart.NAME);
            return (row, value) -> (String) row.value(name);
        }
        if (currency.isPresent() && property.type() instanceof Money money && CurrencyColumns.isAmount(property)) {
            CurrencyColumns columns = currency.get();
            return (row, value) -> columns.formatted(row, money, (BigDecimal) value);
        }
        FormattedValue values = FormattedValue.of(property.type());
        return (row, value) -> values.of(value);
    }

    /** Writes them before the value. */
    void write(JsonGenerator json, Row row, Object value) {
        if (formatted != null) {
            @Nullable String text = formatted.of(row, value);
            if (text != null) {
                json.writeName(names.formatted());
                json.writeString(text);
            }
        }
        if (navigation != null || entity != null) {
            writeTarget(json, row.target(column));
        }
    }

    private void writeTarget(JsonGenerator json, @Nullable String target) {
        if (target == null) {
            return;
        }
        @Nullable String leading = navigation == null ? null : navigationTo(navigation, target);
        if (leading != null) {
            json.writeName(names.navigation());
            json.writeString(leading);
        }
        if (entity != null) {
            json.writeName(names.entity());
            json.writeString(target);
        }
    }

    private static @Nullable String navigationTo(Lookup lookup, String target) {
        for (LookupTarget known : lookup.targets()) {
            if (known.entity().equals(target)) {
                return known.navigation();
            }
        }
        return null;
    }
}
