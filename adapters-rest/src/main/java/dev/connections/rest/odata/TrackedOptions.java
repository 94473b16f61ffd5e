package dev.connections.rest.odata;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.List;

/** Makes sure that changes are asked of a whole set: what is left out of it could not be told from what was deleted. */
public final class TrackedOptions {

    private static final List<String> EXCLUDED =
            List.of("$filter", "$orderby", "$expand", "$top", "$apply", "fetchXml", "AsOf");

    private TrackedOptions() {}

    /**
     * Refuses the options that choose or arrange rows.
     *
     * @throws WireError {@link WireCode#QUERY} that names the option
     */
    public static void check(QueryOptions options) {
        EXCLUDED.stream()
                .filter(name -> options.value(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw WireCode.QUERY.error(
                            "The query option " + name + " does not go with change tracking: changes are those of"
                                    + " a whole set. Use $select alone, and choose among the rows of the answer.");
                });
    }
}
