package dev.connections.acceptance.stores;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stores hold and what they are asked for: few values of each kind, so that questions find something. */
final class QueryValues {

    /**
     * Equal but for case, with what is special in patterns, quoted, empty, of many scripts. The stores are known to differ
     * in what is not among them: Java and PostgreSQL put a capital sigma at the end of a word and a dotted capital I into
     * different small letters, and H2 sorts letters beyond U+FFFF before those from U+E000 on.
     */
    static final List<String> TEXTS = List.of(
            "Ann",
            "ann",
            "ANN LEE",
            "Ann Lee",
            "Annabel",
            "",
            "50% off",
            "50_ off",
            "50!",
            "%",
            "_",
            "!",
            "!%",
            "back\\slash",
            "O'Neil \"x\"",
            "[a-z]",
            "two\nlines",
            "Ärzte",
            "ärzte",
            "straße",
            "STRASSE",
            "ÉCOLE",
            "école",
            "жук",
            "ЖУК",
            "東京",
            "smile \ud83d\ude00");

    /** What is looked for within texts. */
    static final List<String> FRAGMENTS =
            List.of("ann", "N", "", "%", "_", "!", "!%", "\\", "é", "Ä", "Ж", "京", "\ud83d\ude00", "\n", "off", "'");

    static final List<String> PATTERNS = List.of(
            "%", "", "a%", "%N%", "_nn%", "%!%%", "%!", "%\\%", "%é%", "ж__", "50_ off", "%_", "__", "[a%", "%\n%");

    static final List<Integer> WHOLE_NUMBERS = List.of(0, 1, 2, 7, -3, 3234, Integer.MAX_VALUE);

    /** The first two come before the next two. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 2, 29), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 1), LocalDate.of(2030, 12, 31));

    static final Instant BEGINNING = Instant.parse("2026-03-02T09:30:00Z");

    private static final Map<Class<?>, List<?>> OF_TYPE = Map.of(
            String.class, TEXTS,
            Integer.class, WHOLE_NUMBERS,
            Long.class, List.of(0L, 1L, Long.MAX_VALUE),
            BigDecimal.class,
                    Stream.of("1.25", "1.2500", "1E-10", "0.5", "99999999999")
                            .map(BigDecimal::new)
                            .toList(),
            LocalDate.class, DAYS,
            Instant.class,
                    IntStream.range(0, 40)
                            .mapToObj(step -> BEGINNING.plus(Duration.ofHours(5L * step)))
                            .toList(),
            Double.class, List.of(0.0, 1.5, -12.34567, 90.0),
            Boolean.class, List.of(true, false),
            UUID.class, ids().limit(120).toList());

    private QueryValues() {}

    /** Ids in no particular order: the first are those that a population uses. */
    static Stream<UUID> ids() {
        Random random = new Random(1);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()));
    }

    /** What attributes of that Java type are compared with. */
    static List<?> of(Class<?> type) {
        return OF_TYPE.get(type);
    }
}
