package dev.connections.domain.record;

import dev.connections.domain.DecimalRange;
import dev.connections.domain.IntegerRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What kind of value an attribute has, in which range, and as which Java type a {@code Row} carries it. */
public sealed interface AttributeType {

    /** The Java type of the value. */
    Class<?> javaType();

    /** What there is to choose from; nothing where any value of the Java type will do. */
    default List<Option> options() {
        return List.of();
    }

    /** An id, of the row itself or of another that it belongs to: {@link java.util.UUID}. */
    record Identifier() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return java.util.UUID.class;
        }
    }

    /**
     * A text: {@link String}.
     *
     * @param maxLength the most characters it may have
     * @param format what people write there
     */
    record Text(int maxLength, Format format) implements AttributeType {

        /** What a text is made of. */
        public enum Format {
            /** One line. */
            LINE,
            /** Any number of lines. */
            LINES,
            /** The address of something. */
            ADDRESS
        }

        /** A text of one line. */
        public Text(int maxLength) {
            this(maxLength, Format.LINE);
        }

        @Override
        public Class<?> javaType() {
            return String.class;
        }
    }

    /**
     * A whole number: {@link Integer}.
     *
     * @param least the smallest that is allowed
     * @param most the largest that is allowed
     */
    record WholeNumber(int least, int most) implements AttributeType {

        /** A whole number of any size that an {@link Integer} has. */
        public static final WholeNumber ANY = new WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);

        /** A whole number within that range. */
        public static WholeNumber within(IntegerRange range) {
            return new WholeNumber(range.least(), range.most());
        }

        @Override
        public Class<?> javaType() {
            return Integer.class;
        }
    }

    /**
     * A number with decimals: {@link BigDecimal}.
     *
     * @param least the smallest that is allowed
     * @param most the largest that is allowed
     * @param decimals the most digits behind the point
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

    /** A moment, to the second: {@link java.time.Instant}. */
    record Moment() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return java.time.Instant.class;
        }
    }

    /** A day: {@link java.time.LocalDate}. On the wire it is the moment at which that day begins in UTC. */
    record Day() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return java.time.LocalDate.class;
        }
    }

    /** Yes or no: {@link Boolean}. */
    record YesNo() implements AttributeType {

        private static final List<Option> OPTIONS = List.of(new Option(0, "No"), new Option(1, "Yes"));

        @Override
        public List<Option> options() {
            return OPTIONS;
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
    }

    /** The logical name of an entity: {@link String}. */
    record EntityName() implements AttributeType {
        @Override
        public Class<?> javaType() {
            return String.class;
        }
    }

    /** The id of another row: {@link java.util.UUID}, with the entity it belongs to. */
    record Lookup(List<LookupTarget> targets) implements AttributeType {

        /** Keeps its own copy of the targets. */
        public Lookup {
            targets = List.copyOf(targets);
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
            return java.util.UUID.class;
        }
    }
}
