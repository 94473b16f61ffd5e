package dev.connections.rest.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them in English: {@code 1,234,567.80}. */
final class GroupedNumber {

    private static final int GROUP = 3;

    private GroupedNumber() {}

    /** A whole number. */
    static String of(long number) {
        return grouped(Long.toString(number));
    }

    /**
     * A number with that many decimals, rounded half up.
     *
     * @param decimals 0 and up
     */
    static String of(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    private static String grouped(String plain) {
        int begin = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        if (end - begin <= GROUP) {
            return plain;
        }
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = end - GROUP; at > begin; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
