package dev.connections.jpa.attribute;

import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.EntityName;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.AttributeType.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What a column holds, whatever the database calls it.
 *
 * @param length the characters of a text, the digits of a number before the point; otherwise 0
 * @param scale the digits of a number behind the point; otherwise 0
 */
record ColumnType(Kind kind, int length, int scale) {

    /** Kinds of values. One never becomes another: the values that are kept would mean something else. */
    enum Kind {
        TEXT("text"),
        WHOLE_NUMBER("whole number"),
        LARGE_NUMBER("large whole number"),
        DECIMAL("decimal number"),
        MONEY("amount of money"),
        FLOATING_POINT("floating-point number"),
        YES_NO("yes or no"),
        CHOICE("choice"),
        DAY("day"),
        MOMENT("date and time"),
        IDENTIFIER("unique identifier"),
        LOOKUP("lookup");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final Map<Class<? extends AttributeType>, Kind> UNSIZED = Map.of(
            AttributeType.WholeNumber.class, Kind.WHOLE_NUMBER,
            AttributeType.LargeNumber.class, Kind.LARGE_NUMBER,
            AttributeType.FloatingPoint.class, Kind.FLOATING_POINT,
            AttributeType.YesNo.class, Kind.YES_NO,
            AttributeType.Choice.class, Kind.CHOICE,
            AttributeType.Day.class, Kind.DAY,
            AttributeType.Moment.class, Kind.MOMENT,
            AttributeType.Identifier.class, Kind.IDENTIFIER,
            AttributeType.Lookup.class, Kind.LOOKUP);

    private static final int NAME_OF_AN_ENTITY = 128;

    /** As many digits as any currency has: the currency of a row decides how many of them are used. */
    private static final int DECIMALS_OF_MONEY = 4;

    /**
     * What a column for such values holds.
     *
     * @throws IllegalArgumentException for images and row versions, which are never carried by name
     */
    static ColumnType of(AttributeType type) {
        if (type instanceof Text text) {
            return text(text.maxLength());
        }
        if (type instanceof Memo memo) {
            return text(memo.maxLength());
        }
        if (type instanceof EntityName) {
            return text(NAME_OF_AN_ENTITY);
        }
        if (type instanceof Decimal number) {
            return number(Kind.DECIMAL, number.least(), number.most(), number.decimals());
        }
        if (type instanceof Money amount) {
            return number(Kind.MONEY, amount.least(), amount.most(), Math.max(amount.decimals(), DECIMALS_OF_MONEY));
        }
        return Optional.ofNullable(UNSIZED.get(type.getClass()))
                .map(kind -> new ColumnType(kind, 0, 0))
                .orElseThrow(() -> new IllegalArgumentException("No column holds values of " + type + "."));
    }

    private static ColumnType text(int characters) {
        return new ColumnType(Kind.TEXT, characters, 0);
    }

    private static ColumnType number(Kind kind, BigDecimal least, BigDecimal most, int decimals) {
        return new ColumnType(kind, Math.max(digits(least, decimals), digits(most, decimals)), decimals);
    }

    /** The digits before the point once the number is rounded. */
    private static int digits(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.UP);
        return Math.max(1, rounded.precision() - rounded.scale());
    }

    /** Whether each value of the other type is a value of this one, and means the same. */
    boolean covers(ColumnType other) {
        return kind == other.kind && length >= other.length && scale >= other.scale;
    }

    /**
     * The smallest type for the values of both: a day is kept as the moment at which it begins where others are moments.
     * Empty when there is none.
     */
    Optional<ColumnType> with(ColumnType other) {
        if (kind == other.kind) {
            return Optional.of(new ColumnType(kind, Math.max(length, other.length), Math.max(scale, other.scale)));
        }
        return isTime() && other.isTime() ? Optional.of(new ColumnType(Kind.MOMENT, 0, 0)) : Optional.empty();
    }

    private boolean isTime() {
        return kind == Kind.DAY || kind == Kind.MOMENT;
    }

    /** In words, such as {@code text of up to 50 characters}. */
    @Override
    public String toString() {
        return switch (kind) {
            case TEXT -> kind.words + " of up to " + length + " characters";
            case DECIMAL, MONEY ->
                kind.words + " of up to " + length + " digits before and " + scale + " behind the point";
            default -> kind.words;
        };
    }
}
