package dev.connections.benchmarks.floor;

import tools.jackson.core.JsonGenerator;

/** Tells of the number of rows, up to 5,000. */
final class Counts {

    private static final long MOST = 5_000;
    private static final String TOTAL = "@Microsoft.Dynamics.CRM.totalrecordcount";

    private Counts() {}

    /** @param count -1 when it was not asked for */
    static void write(JsonGenerator json, long count, boolean annotated) {
        if (count >= 0) {
            json.writeNumberProperty("@odata.count", Math.min(count, MOST));
        }
        if (annotated) {
            json.writeNumberProperty(TOTAL, Math.min(count, MOST));
            json.writeBooleanProperty(TOTAL + "limitexceeded", count > MOST);
        }
    }
}
