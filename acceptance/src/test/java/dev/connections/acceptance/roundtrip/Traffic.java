package dev.connections.acceptance.roundtrip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an operation had to say to the database.
 *
 * @param statements the texts of the statements that were carried out, those that begin and end a transaction among them
 * @param roundTrips how often it waited for an answer
 */
record Traffic(List<String> statements, int roundTrips) {

    private static final int SHOWN = 240;

    /** Whether it took no more of either. */
    boolean isWithin(int mostStatements, int mostRoundTrips) {
        return statements.size() <= mostStatements && roundTrips <= mostRoundTrips;
    }

    /** Whether it took fewer of one of them. */
    boolean isBelow(int mostStatements, int mostRoundTrips) {
        return statements.size() < mostStatements || roundTrips < mostRoundTrips;
    }

    /** The statements in the order of their first use, with the number of times and the beginning of the text. */
    String listing() {
        Map<String, Integer> times = new LinkedHashMap<>();
        statements.forEach(text -> times.merge(text, 1, Integer::sum));
        return times.entrySet().stream()
                .map(each -> each.getValue() + " x " + beginning(each.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
