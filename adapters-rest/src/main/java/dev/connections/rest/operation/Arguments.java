package dev.connections.rest.operation;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.DateTimes;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a function is given: in its parentheses, or under aliases in the query. Whatever is null is absent. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /**
     * Those of a call.
     *
     * @param known the names that the function knows
     * @throws WireError {@link WireCode#QUERY} for another name, and for an alias that the query does not explain
     */
    Arguments(Segment call, Request request, Set<String> known) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of());
        call.namedArguments().forEach((name, written) -> {
            if (!known.contains(name)) {
                throw WireCode.QUERY.error(call.name() + " takes no argument '" + Excerpt.of(name) + "', only "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
            String value = written.startsWith("@") ? explained(written, options) : written;
            if (!value.equals("null")) {
                values.put(name, value);
            }
        });
    }

    private static String explained(String alias, QueryOptions options) {
        return options.alias(alias)
                .map(String::strip)
                .orElseThrow(() -> WireCode.QUERY.error("The query does not say what '" + Excerpt.of(alias)
                        + "' is. Write ?" + Excerpt.of(alias) + "=… behind the call."));
    }

    /** A whole number. */
    Optional<Integer> number(String name) {
        return text(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException notANumber) {
                throw wrong(name, "a whole number such as 3", text);
            }
        });
    }

    /** A day. */
    Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return DateTimes.day(text).orElseThrow(() -> wrongDay(name, text));
            } catch (DateTimeException notADay) {
                throw wrongDay(name, text);
            }
        });
    }

    private static WireError wrongDay(String name, String text) {
        return wrong(name, "a day such as 2024-01-31 in the years 1 to 9999", text);
    }

    /** Ids in brackets. */
    Optional<List<UUID>> ids(String name) {
        return text(name).map(text -> {
            @Nullable
            Object list = JsonReader.lenient()
                    .object("{\"" + name + "\":" + text + "}")
                    .get(name);
            if (!(list instanceof List<?> ids)) {
                throw wrongIds(name, text);
            }
            return ids.stream()
                    .map(id -> Guids.parse(String.valueOf(id)).orElseThrow(() -> wrongIds(name, text)))
                    .toList();
        });
    }

    /** An id, quoted or not. */
    Optional<UUID> id(String name) {
        return word(name).map(text -> Guids.parse(text).orElseThrow(() -> wrong(name, "a GUID", text)));
    }

    /** A text, quoted or not. */
    Optional<String> word(String name) {
        return text(name)
                .map(text -> text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                        ? text.substring(1, text.length() - 1)
                        : text);
    }

    /** The row that an argument points to, by {@code @odata.id} or by its type and key. */
    Optional<RecordRef> row(String name, EntityReferences references) {
        return text(name).map(object -> references.in(name, JsonReader.lenient().object(object)));
    }

    /** The text of an argument, as it was written. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static WireError wrongIds(String name, String found) {
        return wrong(name, "a list of ids such as [\"00000000-0000-0000-0000-000000000001\"]", found);
    }

    private static WireError wrong(String name, String right, String found) {
        return WireCode.QUERY.error(name + " is " + right + ", found '" + Excerpt.of(found) + "'.");
    }
}
