package dev.connections.benchmarks.floor;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which answer is given at which path: the measured requests, and none besides. */
final class Routes {

    private static final int ID_LENGTH = 36;
    private static final String CONNECTIONS = Entity.CONNECTION.set();
    private static final String CONTACTS = Entity.CONTACT.set();
    private static final Pattern CONNECTED = Pattern.compile(
            "contacts\\(([0-9a-f-]{36})\\)/(?:Microsoft\\.Dynamics\\.CRM\\.)?ConnectedRecords\\(Depth=(\\d)\\)");

    private final Answer lists = new ConnectionList();
    private final Answer contacts = new ContactSearch();
    private final Answer counts = new OwnCount();
    private final Answer create = new Create();
    private final Answer createMultiple = new CreateMultiple();
    private final Answer grant = new GrantAccess();
    private final Answer batch = new ConnectionBatch();

    Answer of(Exchange exchange) {
        String path = exchange.path();
        return switch (exchange.method()) {
            case "GET" -> reading(path);
            case "POST" -> posting(path);
            case "PATCH" -> new ConnectionChange(id(path, CONNECTIONS));
            case "DELETE" -> new Delete(id(path, CONNECTIONS));
            default -> throw Refusal.unknownRequest(exchange.method() + " " + path);
        };
    }

    private Answer reading(String path) {
        if (path.equals(CONNECTIONS)) {
            return lists;
        }
        if (path.equals(CONTACTS)) {
            return contacts;
        }
        if (path.equals(CONNECTIONS + "/$count")) {
            return counts;
        }
        Matcher connected = CONNECTED.matcher(path);
        if (connected.matches()) {
            return new ConnectedRecords(UUID.fromString(connected.group(1)), Integer.parseInt(connected.group(2)));
        }
        Entity entity = path.startsWith(CONTACTS) ? Entity.CONTACT : Entity.CONNECTION;
        return new SingleRow(entity, id(path, entity.set()));
    }

    private Answer posting(String path) {
        return switch (path) {
            case "connections" -> create;
            case "connections/Microsoft.Dynamics.CRM.CreateMultiple" -> createMultiple;
            case "GrantAccess" -> grant;
            case "$batch" -> batch;
            default -> throw Refusal.unknownRequest("POST " + path);
        };
    }

    private static UUID id(String path, String set) {
        int begin = set.length() + 1;
        if (!path.startsWith(set + "(") || path.length() != begin + ID_LENGTH + 1) {
            throw Refusal.unknownRequest(path);
        }
        return UUID.fromString(path.substring(begin, begin + ID_LENGTH));
    }
}
