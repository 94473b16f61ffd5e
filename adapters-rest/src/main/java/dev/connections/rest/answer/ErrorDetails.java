package dev.connections.rest.answer;

import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.error.Excerpt;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** What Dataverse says beside a refusal to clients that ask for it: always texts, under these names. */
final class ErrorDetails {

    private static final String VENDOR = "Microsoft.PowerApps.CDS.";

    private ErrorDetails() {}

    /**
     * Writes those that the client asked for.
     *
     * @param request its method and path
     */
    static void write(JsonGenerator json, ErrorAnswer error, Preferences preferences, String request) {
        details(error, request).forEach((name, text) -> {
            if (preferences.include(VENDOR + name)) {
                json.writeStringProperty("@" + VENDOR + name, text);
            }
        });
    }

    private static Map<String, String> details(ErrorAnswer error, String request) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("ErrorDetails.OperationStatus", "0");
        details.put("ErrorDetails.SubErrorCode", "0");
        details.put(
                "HelpLink",
                "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a"
                        + error.code().replaceFirst("^0x", "") + "&client=platform");
        details.put("TraceText", "HTTP " + error.status() + " to " + Excerpt.of(request));
        details.put("InnerError.Message", error.message());
        return details;
    }
}
