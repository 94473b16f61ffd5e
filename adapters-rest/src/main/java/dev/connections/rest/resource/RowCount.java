package dev.connections.rest.resource;

import dev.connections.application.query.Query;
import dev.connections.rest.answer.Preferences;
import java.util.function.LongSupplier;
import tools.jackson.core.JsonGenerator;

/**
 * Says how many rows there are on all pages, where the client asks for that; like Dataverse it counts to 5,000.
 *
 * @param counted whether the client asks
 * @param count how many there are
 */
record RowCount(boolean counted, LongSupplier count, Preferences preferences) {

    private static final String TOTAL = "Microsoft.Dynamics.CRM.totalrecordcount";
    private static final String EXCEEDED = TOTAL + "limitexceeded";
    private static final int UNKNOWN = -1;

    void write(JsonGenerator json) {
        long rows = counted ? count.getAsLong() : UNKNOWN;
        long told = Math.min(rows, Query.MAX_ROWS);
        if (counted) {
            json.writeNumberProperty("@odata.count", told);
        }
        if (preferences.include(TOTAL)) {
            json.writeNumberProperty("@" + TOTAL, told);
        }
        if (preferences.include(EXCEEDED)) {
            json.writeBooleanProperty("@" + EXCEEDED, rows > Query.MAX_ROWS);
        }
    }
}
