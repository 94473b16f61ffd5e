package dev.connections.benchmarks.floor;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What answers and rows of the floor and of our server may differ in, and nothing else: ids that are made up (they are numbered in
 * the order in which they come), the moments of changes and of delta links, with the marks that seal these, and the address of
 * the server. Of headers, the date and the number of the request are not compared.
 */
final class Normalisation {

    private static final Pattern HOST = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern EVENT_MOMENT = Pattern.compile("\"at\":\"[^\"]*\"");
    private static final Pattern DELTA_MOMENT = Pattern.compile(
            "(%21)\\d\\d%2F\\d\\d%2F\\d{4}%20\\d\\d%3A\\d\\d%3A\\d\\d(%21\\d+%21[\\w-]{11}%21)[\\w-]{43}");
    private static final Pattern DELTA_PAGE =
            Pattern.compile("(mark&\\$skiptoken=%3Ccookie%20pagenumber%3D%22\\d+%22%20pagingcookie%3D%22)[\\w-]{43}");
    private static final Pattern CHANGED_TODAY = Pattern.compile("(on\":\")(?!2026-01)\\d{4}-[^\"]*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final Map<String, String> numbers = new HashMap<>();
    private final Predicate<String> known;

    /** @param known ids that are the same in both stores */
    Normalisation(Predicate<String> known) {
        this.known = known;
    }

    String of(String text) {
        String told = HOST.matcher(text).replaceAll("http://server/");
        told = EVENT_MOMENT.matcher(told).replaceAll("\"at\":\"now\"");
        told = DELTA_MOMENT.matcher(told).replaceAll("$1now$2mark");
        told = DELTA_PAGE.matcher(told).replaceAll("$1mark");
        told = CHANGED_TODAY.matcher(told).replaceAll("$1now");
        return ID.matcher(told).replaceAll(id -> Matcher.quoteReplacement(number(id.group())));
    }

    private String number(String id) {
        return known.test(id) ? id : numbers.computeIfAbsent(id, made -> "id-" + numbers.size());
    }
}
