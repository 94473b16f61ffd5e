package dev.connections.rest.definition;

import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import java.math.BigDecimal;

/** What a definition says of the limits and the format of an attribute. */
final class AttributeLimits {

    /** With what the names of amounts in the base currency end. */
    private static final String IN_BASE_CURRENCY = "_base";

    private AttributeLimits() {}

    static JsonObject of(Text text) {
        return ofText(text.maxLength(), text.format());
    }

    static JsonObject of(Memo memo) {
        return ofText(memo.maxLength(), memo.format());
    }

    private static JsonObject ofText(int maxLength, Text.Format format) {
        String formatName = switch (format) {
            case TEXT -> "Text";
            case TEXT_AREA -> "TextArea";
            case EMAIL -> "Email";
            case PHONE -> "Phone";
            case URL -> "Url";
            case TICKER_SYMBOL -> "TickerSymbol";
            case PHONETIC_GUIDE -> "PhoneticGuide";
            case VERSION_NUMBER -> "VersionNumber";
        };
        return new JsonObject()
                .with("MaxLength", maxLength)
                .with("Format", formatName)
                .with("FormatName", new JsonObject().with("Value", formatName))
                .with("ImeMode", "Auto")
                .with("IsLocalizable", false);
    }

    static JsonObject of(WholeNumber number) {
        String format = switch (number.format()) {
            case NONE -> "None";
            case DURATION -> "Duration";
            case TIME_ZONE -> "TimeZone";
            case LANGUAGE -> "Language";
        };
        return new JsonObject()
                .with("MinValue", number.least())
                .with("MaxValue", number.most())
                .with("Format", format)
                .withAll(simple());
    }

    static JsonObject ofDecimals(BigDecimal least, BigDecimal most, int decimals) {
        return new JsonObject()
                .with("MinValue", least)
                .with("MaxValue", most)
                .with("Precision", decimals)
                .with("ImeMode", "Auto")
                .withAll(simple());
    }

    /** Two is Dataverse's number for a precision that the currency decides about. */
    static JsonObject of(Money money, String logicalName) {
        boolean base = logicalName.endsWith(IN_BASE_CURRENCY);
        return ofDecimals(money.least(), money.most(), money.decimals())
                .with("PrecisionSource", money.source() == Money.Precision.CURRENCY ? 2 : 0)
                .with("IsBaseCurrency", base)
                .with(
                        "CalculationOf",
                        base ? logicalName.substring(0, logicalName.length() - IN_BASE_CURRENCY.length()) : null);
    }

    static JsonObject ofDates(String format, String behavior) {
        return new JsonObject()
                .with("Format", format)
                .with("DateTimeBehavior", new JsonObject().with("Value", behavior))
                .with("ImeMode", "Auto")
                .withManaged("CanChangeDateTimeBehavior", false, "canchangedatetimebehavior");
    }

    /** What Dataverse says of attributes that could be calculated and are not. */
    static JsonObject simple() {
        return new JsonObject().with("FormulaDefinition", "").with("SourceTypeMask", 0);
    }
}
