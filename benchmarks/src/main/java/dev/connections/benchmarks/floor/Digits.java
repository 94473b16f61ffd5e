package dev.connections.benchmarks.floor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Numbers and moments as text, digit by digit: a page has thousands of them, and a formatter is slower. */
final class Digits {

    private static final int LAST_OF_FOUR_DIGITS = 9_999;
    private static final int GROUP = 3;
    private static final int MOST_CHARACTERS = 26;

    private Digits() {}

    /** A moment in UTC, to the second, such as {@code 2026-01-05T08:00:00Z}. */
    static String moment(OffsetDateTime moment) {
        if (!moment.getOffset().equals(ZoneOffset.UTC)
                || moment.getYear() < 0
                || moment.getYear() > LAST_OF_FOUR_DIGITS) {
            return moment.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
        }
        LocalDateTime at = moment.toLocalDateTime();
        byte[] text = "0000-00-00T00:00:00Z".getBytes(ISO_8859_1);
        two(text, 0, at.getYear() / 100);
        two(text, 2, at.getYear() % 100);
        two(text, 5, at.getMonthValue());
        two(text, 8, at.getDayOfMonth());
        two(text, 11, at.getHour());
        two(text, 14, at.getMinute());
        two(text, 17, at.getSecond());
        return new String(text, ISO_8859_1);
    }

    private static void two(byte[] text, int at, int value) {
        text[at] = (byte) ('0' + value / 10);
        text[at + 1] = (byte) ('0' + value % 10);
    }

    /** A number with its thousands apart, such as {@code 12,345}. */
    static String grouped(long number) {
        char[] text = new char[MOST_CHARACTERS];
        int begin = MOST_CHARACTERS;
        long left = number;
        int digits = 0;
        do {
            if (digits > 0 && digits % GROUP == 0) {
                text[--begin] = ',';
            }
            text[--begin] = (char) ('0' + Math.abs(left % 10));
            left /= 10;
            digits++;
        } while (left != 0);
        if (number < 0) {
            text[--begin] = '-';
        }
        return new String(text, begin, MOST_CHARACTERS - begin);
    }
}
