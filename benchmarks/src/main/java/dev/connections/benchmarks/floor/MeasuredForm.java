package dev.connections.benchmarks.floor;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What measured requests are made of. Anything else is refused with 501, so that nothing is passed over and answered wrongly. */
final class MeasuredForm {

    /** Options of lists, of one row, of a search for contacts and of a count. */
    static final Set<String> LIST = Set.of(
            "$select",
            "$filter",
            "$top",
            "$orderby",
            "$count",
            "fetchXml",
            Links.SKIP_TOKEN,
            DeltaToken.SINCE,
            DeltaToken.BEGUN);

    static final Set<String> ROW = Set.of("$select");
    static final Set<String> SEARCH = Set.of("$select", "$filter", "$top");
    static final Set<String> COUNT = Set.of("$filter");
    static final Set<String> NONE = Set.of();

    /** Members of a connection that is made, besides the records of its sides. */
    private static final Set<String> CONNECTION =
            Set.of("@odata.type", "description", "record1roleid@odata.bind", "record2roleid@odata.bind");

    /** Headers that change what a request means. */
    private static final Set<String> OTHER_HEADERS =
            Set.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "CallerObjectId");

    private static final Set<String> PREFERENCES = Set.of(Exchange.ANNOTATIONS, Exchange.TRACK);
    private static final String PAGE_SIZE = "odata.maxpagesize=";

    private static final Pattern RECORD =
            Pattern.compile("record[12]id_(account|contact|systemuser|team)@odata\\.bind");

    private MeasuredForm() {}

    /** @throws Refusal for a request with another option, header or preference */
    static void require(Exchange exchange, Set<String> options) {
        exchange.options().forEach((name, value) -> {
            if (!options.contains(name) || value.isEmpty()) {
                throw Refusal.unknownRequest("one with the option " + name + "=" + value);
            }
        });
        for (String header : OTHER_HEADERS) {
            if (exchange.header(header) != null) {
                throw Refusal.unknownRequest("one with the header " + header);
            }
        }
        for (String preference : exchange.preferences()) {
            if (!PREFERENCES.contains(preference) && !preference.startsWith(PAGE_SIZE)) {
                throw Refusal.unknownRequest("one that prefers " + preference);
            }
        }
    }

    /** @throws Refusal for a connection with another member */
    static void requireConnection(Map<String, Object> members) {
        for (String name : members.keySet()) {
            if (!CONNECTION.contains(name) && !RECORD.matcher(name).matches()) {
                throw Refusal.unknownRequest("a connection with " + name);
            }
        }
    }
}
