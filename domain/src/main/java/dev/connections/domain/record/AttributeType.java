package dev.connections.domain.record;

import dev.connections.domain.DecimalRange;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.IntegerRange;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of value an attribute has, within which limits, and which Java type carries it. */
public sealed interface AttributeType {

    /** The Java type of the value. */
    Class<?> javaType();

    /** What there is to choose from; nothing where any value of the Java type will do. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * The value as it is kept, when it is within the limits of the type: numbers are rounded to their decimals.
     *
     * @param entity the logical name of the entity, for messages
     * @param attribute the logical name of the attribute, for messages
     * @param value of the {@linkplain #javaType Java type}
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG}, {@link ErrorCode#INTEGER_VALUE_OUT_OF_RANGE}, {@link
     *     ErrorCode#DECIMAL_VALUE_OUT_OF_RANGE}, {@link ErrorCode#PICKLIST_VALUE_OUT_OF_RANGE}
     */
    default Object require(String entity, String attribute, Object value) {
        return value;
    }

    /** An id, of the row itself or of another that it belongs to: {@link UUID}. */
    record Identifier() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return UUID.class;
        }
    }

    /**
     * A text of one line: {@link String}.
     *
     * @param maxLength the most characters it may have
     * @param format what people write there
     */
    record Text(int maxLength, Format format) implements AttributeType {

        /** What a text is made of; it is shown, and no other rule follows from it. */
        public enum Format {
            /** Any text. */
            TEXT,
            /** The text of an area with several lines. */
            TEXT_AREA,
            /** An address of e-mail. */
            EMAIL,
            /** A number of a telephone. */
            PHONE,
            /** The address of a page. */
            URL,
            /** The symbol of a share at a stock exchange. */
            TICKER_SYMBOL,
            /** How a name is pronounced. */
            PHONETIC_GUIDE,
            /** The version of something. */
            VERSION_NUMBER
        }

        /** Any text of that length. */
        public Text(int maxLength) {
            this(maxLength, Format.TEXT);
        }

        @Override
        public Class<?> javaType() {
            return String.class;
        }

        @Override
        public Object require(String entity, String attribute, Object value) {
            return new MaxLength(entity, attribute, maxLength).require((String) value);
        }
    }

    /**
     * A text of any number of lines: {@link String}.
     *
     * @param maxLength the most characters it may have
     * @param format what people write there
     */
    record Memo(int maxLength, Text.Format format) implements AttributeType {

        /** Lines of that length in all. */
        public Memo(int maxLength) {
            this(maxLength, Text.Format.TEXT_AREA);
        }

        @Override
        public Class<?> javaType() {
            return String.class;
        }

        @Override
        public Object require(String entity, String attribute, Object value) {
            return new MaxLength(entity, attribute, maxLength).require((String) value);
        }
    }

    /**
     * A whole number: {@link Integer}.
     *
     * @param least the smallest that is allowed
     * @param most the largest that is allowed
     * @param format what is counted
     */
    record WholeNumber(int least, int most, IntegerFormat format) implements AttributeType {

        /** What a whole number counts; it is shown, and no other rule follows from it. */
        public enum IntegerFormat {
            /** Anything. */
            NONE,
            /** Minutes. */
            DURATION,
            /** The code of a time zone. */
            TIME_ZONE,
            /** The code of a language. */
            LANGUAGE
        }

        /** A whole number of any size that an {@link Integer} has. */
        public static final WholeNumber ANY = new WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);

        /** A count of anything. */
        public WholeNumber(int least, int most) {
            this(least, most, IntegerFormat.NONE);
        }

        /** A whole number within that range. */
        public static WholeNumber within(IntegerRange range) {
            return new WholeNumber(range.least(), range.most());
        }

        @Override
        public Class<?> javaType() {
            return Integer.class;
        }

        @Override
        public Object require(String entity, String attribute, Object value) {
            return new IntegerRange(entity, attribute, least, most).require((Integer) value);
        }
    }

    /**
     * A number with decimals: {@link BigDecimal}.
     *
     * @param least the smallest that is allowed
     * @param most the largest that is allowed
     * @param decimals the most digits behind the point; a number with more is rounded half up
     */
    record Decimal(BigDecimal least, BigDecimal most, int decimals) implements AttributeType {

        /** A number within that range. */
        public static Decimal within(DecimalRange range) {
            return new Decimal(range.least(), range.most(), range.decimals());
        }

        @Override
        public Class<?> javaType() {
            return BigDecimal.class;
        }

        @Override
        public Object require(String entity, String attribute, Object value) {
            return new DecimalRange(entity, attribute, least, most, decimals).require((BigDecimal) value);
        }
    }

    /**
     * A floating-point number: {@link Double}.
     *
     * @param least the smallest that is allowed
     * @param most the largest that is allowed
     * @param decimals the most digits behind the point; a number with more is rounded half up
     */
    record FloatingPoint(BigDecimal least, BigDecimal most, int decimals) implements AttributeType {
        @Override
        public Class<?> javaType() {
            return Double.class;
        }

        @Override
        public Object require(String entity, String attribute, Object value) {
            DecimalRange range = new DecimalRange(entity, attribute, least, most, decimals);
            return range.require(BigDecimal.valueOf((Double) value)).doubleValue();
        }
    }

    /**
     * An amount of money, in the currency of its row: {@link BigDecimal}.
     *
     * @param least the smallest that is allowed
     * @param most the largest that is allowed
     * @param decimals the most digits behind the point; an amount with more is rounded half up
     * @param source whether the currency of the row decides about the decimals instead
     */
    record Money(BigDecimal least, BigDecimal most, int decimals, Precision source) implements AttributeType {

        /** What decides how many decimals an amount has. */
        public enum Precision {
            /** The attribute. */
            ATTRIBUTE,
            /** The currency of the row. */
            CURRENCY
        }

        @Override
        public Class<?> javaType() {
            return BigDecimal.class;
        }

        @Override
        public Object require(String entity, String attribute, Object value) {
            return new DecimalRange(entity, attribute, least, most, decimals).require((BigDecimal) value);
        }
    }

    /** A whole number of any size: {@link Long}. */
    record LargeNumber() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return Long.class;
        }
    }

    /**
     * The image of a row: {@code byte[]}, the content of a png file. It is read only when it is asked for by name, and
     * never compared or ordered by.
     *
     * @param mostKilobytes how large the file may be that it is made from
     * @param side how long a side is at the most, in pixels
     */
    record Image(int mostKilobytes, int side) implements AttributeType {
        @Override
        public Class<?> javaType() {
            return byte[].class;
        }
    }

    /** A number that grows with every change in the store: {@link Long}. */
    record RowVersion() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return Long.class;
        }
    }

    /** A moment, to the second: {@link Instant}. */
    record Moment() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return Instant.class;
        }
    }

    /**
     * A day: {@link LocalDate}.
     *
     * @param behavior what a day is on the wire
     */
    record Day(Behavior behavior) implements AttributeType {

        /** What a day is on the wire. */
        public enum Behavior {
            /** The moment at which it begins in UTC. */
            USER_LOCAL,
            /** A date without a time. */
            DATE_ONLY
        }

        /** A day that is the moment at which it begins. */
        public Day() {
            this(Behavior.USER_LOCAL);
        }

        @Override
        public Class<?> javaType() {
            return LocalDate.class;
        }
    }

    /**
     * Yes or no: {@link Boolean}.
     *
     * @param options what people read, under 0 for no and 1 for yes
     */
    record YesNo(List<Option> options) implements AttributeType {

        private static final List<Option> NO_AND_YES = List.of(new Option(0, "No"), new Option(1, "Yes"));

        /** Read as these two words. */
        public YesNo() {
            this(NO_AND_YES);
        }

        /** Keeps its own copy of the options. */
        public YesNo {
            options = List.copyOf(options);
        }

        @Override
        public Class<?> javaType() {
            return Boolean.class;
        }
    }

    /** One of several options, by its number: {@link Integer}. */
    record Choice(Kind kind, List<Option> options) implements AttributeType {

        /** What the options decide. */
        public enum Kind {
            PICKLIST,
            STATE,
            STATUS
        }

        /** Keeps its own copy of the options. */
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Class<?> javaType() {
            return Integer.class;
        }

        @Override
        public Object require(String entity, String attribute, Object value) {
            if (options.stream().noneMatch(option -> value.equals(option.value()))) {
                throw RuleViolation.of(
                        ErrorCode.PICKLIST_VALUE_OUT_OF_RANGE,
                        attribute,
                        value,
                        options.stream()
                                .map(option -> option.value() + " (" + option.label() + ")")
                                .collect(Collectors.joining(", ")));
            }
            return value;
        }
    }

    /** The logical name of an entity: {@link String}. */
    record EntityName() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return String.class;
        }
    }

    /** The id of another row: {@link UUID}, with the entity it belongs to. */
    record Lookup(Purpose purpose, List<LookupTarget> targets) implements AttributeType {

        /** What a lookup is for. */
        public enum Purpose {
            /** Any row. */
            LOOKUP,
            /** An account or a contact. */
            CUSTOMER,
            /** The owner of the row. */
            OWNER
        }

        /** Keeps its own copy of the targets. */
        public Lookup {
            targets = List.copyOf(targets);
        }

        /** A lookup to rows of any of these. */
        public Lookup(List<LookupTarget> targets) {
            this(Purpose.LOOKUP, targets);
        }

        /** A lookup to one entity. */
        public static Lookup to(String entity, String navigation, String partner) {
            return new Lookup(List.of(new LookupTarget(entity, navigation, partner)));
        }

        /** The targets that belong to that entity. */
        public Stream<LookupTarget> targetsOf(String entity) {
            return targets.stream().filter(target -> target.entity().equals(entity));
        }

        @Override
        public Class<?> javaType() {
            return UUID.class;
        }
    }
}
