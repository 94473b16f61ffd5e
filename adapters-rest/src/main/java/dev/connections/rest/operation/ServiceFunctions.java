package dev.connections.rest.operation;

import dev.connections.application.security.RetrievePrivileges;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** WhoAmI and RetrieveVersion: what a client asks first. */
final class ServiceFunctions {

    /** There is one organisation, so it has one id wherever it runs. */
    private static final String ORGANIZATION = "00000000-0000-4000-8000-000000000003";

    /** The version of the Web API that this one is compatible with; our own follows. */
    private static final String COMPATIBLE = "9.2.";

    private static final String VERSION = COMPATIBLE + ownVersion();

    private final RetrievePrivileges lookup;

    ServiceFunctions(RetrievePrivileges lookup) {
        this.lookup = lookup;
    }

    void whoAmI(Request request, Response response) {
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), "WhoAmI"));
            json.writeStringProperty(
                    "BusinessUnitId", lookup.placeOf(request.caller()).toString());
            json.writeStringProperty("UserId", request.caller().user().toString());
            json.writeStringProperty("OrganizationId", ORGANIZATION);
        });
    }

    static void version(Request request, Response response) {
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), "RetrieveVersion"));
            json.writeStringProperty("Version", VERSION);
        });
    }

    private static String ownVersion() {
        try (InputStream file =
                ServiceFunctions.class.getResourceAsStream("/dev/connections/rest/product.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version").replace("-SNAPSHOT", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
