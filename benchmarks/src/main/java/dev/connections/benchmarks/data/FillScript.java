package dev.connections.benchmarks.data;

import dev.connections.application.access.Administrator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The statements that fill a store whose tables a server has made: set-based, the same for each database but for series. */
public final class FillScript {

    /** How many connection roles there are; number 0 is on 60 % of the rows, number 1 on three connections. */
    public static final int ROLES = 50;

    private static final int FEW_SHARES = 100;
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\n");
    private static final Pattern SERIES = Pattern.compile("\\{series (\\w+)}");

    /** How a database writes the numbers from 0 to below a number, as {@code s(n)}. */
    public enum Series {
        POSTGRESQL("generate_series(cast(0 as bigint), %d) as s(n)"),
        H2("(select x as n from system_range(0, %d)) as s");

        private final String form;

        Series(String form) {
            this.form = form;
        }
    }

    private FillScript() {}

    /** The statements, in their order. */
    public static List<String> statements(DatasetSize size, Series series) {
        Map<String, Long> numbers = numbers(size);
        String text = COMMENT.matcher(resource()).replaceAll("");
        text = SERIES.matcher(text)
                .replaceAll(found -> String.format(
                        series.form, Objects.requireNonNull(numbers.get(found.group(1)), found.group(1)) - 1));
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            text = text.replace("{" + number.getKey() + "}", number.getValue().toString());
        }
        text = text.replace("{start}", "timestamp with time zone '2026-01-01 00:00:00+00'")
                .replace("{root}", Administrator.ROOT.id().value().toString())
                .replace("{administrator}", Administrator.USER.id().toString());
        return Arrays.stream(text.split(";\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static Map<String, Long> numbers(DatasetSize size) {
        int fewShares = Math.min(FEW_SHARES, size.shares());
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("businessUnits", (long) size.businessUnits());
        numbers.put("users", (long) size.users());
        numbers.put("accounts", (long) size.accounts());
        numbers.put("contacts", (long) size.contacts());
        numbers.put("people", (long) size.contacts() + size.spareContacts());
        numbers.put("pairs", size.contacts() / 2L);
        numbers.put("roles", (long) ROLES);
        numbers.put("connections", (long) size.connections());
        numbers.put("hub", (long) size.hub());
        numbers.put("ownStride", (long) size.ownStride());
        numbers.put("shares", (long) size.shares());
        numbers.put("shareStride", (long) size.connections() / size.shares());
        numbers.put("fewShares", (long) fewShares);
        numbers.put("fewSharesStride", (long) size.connections() / fewShares);
        return numbers;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(FillScript.class.getResourceAsStream("fill.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
