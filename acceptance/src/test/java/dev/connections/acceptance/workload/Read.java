package dev.connections.acceptance.workload;

import java.util.List;
import java.util.Map;

/**
 * A read of the Web API.
 *
 * @param name the name that tables of ceilings know it by
 * @param path its address below the root of the service, with names in braces where the data decide
 * @param preferences what its {@code Prefer} header says; empty for no such header
 * @param from which request of a sequence is meant
 */
public record Read(String name, String path, String preferences, From from) {

    /** Which request of those that belong together is the one to look at. */
    public enum From {
        /** The first. */
        FIRST,
        /** The twentieth page, reached by following next links. */
        PAGE_20,
        /** The one that follows a delta link. */
        DELTA_LINK
    }

    private static final String ANNOTATED = "odata.include-annotations=\"*\"";
    private static final String PAGES = "odata.maxpagesize={page}";
    private static final String OWN = "connections?$filter=_ownerid_value eq {me}&$select=connectionid,name";

    /** All reads whose cost is guarded. */
    public static final List<Read> ALL = List.of(
            read("read-connection", "connections({connection})"),
            read(
                    "read-connection-selected",
                    "connections({connection})?$select=name,_record1id_value,_record2id_value"),
            read("read-contact", "contacts({contact})"),
            read("connections-of-record", "connections?$filter=_record1id_value eq {record}&$top=50", ANNOTATED),
            read("hub-first-page", "connections?$filter=_record1id_value eq {hub}", PAGES + "," + ANNOTATED),
            read("role-name-common", inRole("{common}")),
            read("role-name-rare", inRole("{rare}")),
            read(
                    "fetchxml-link",
                    "connections?fetchXml=<fetch top='50'><entity name='connection'><attribute name='name'/>"
                            + "<link-entity name='contact' from='contactid' to='record1id' alias='person'>"
                            + "<attribute name='fullname'/><filter><condition attribute='fullname' operator='eq'"
                            + " value='{fullname}'/></filter></link-entity></entity></fetch>"),
            read(
                    "page-of-5000",
                    "connections?$select=connectionid,name,_record1id_value,_record2id_value,createdon",
                    "odata.maxpagesize=5000"),
            read("connected-2", "contacts({record})/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=2)"),
            read("connected-3", "contacts({record})/Microsoft.Dynamics.CRM.ConnectedRecords(Depth=3)"),
            read("own-list", OWN, PAGES),
            read("own-count", OWN + "&$count=true&$top=1"),
            new Read("own-page-20", OWN, PAGES, From.PAGE_20),
            read("by-date", "connections?$select=connectionid,name,createdon&$orderby=createdon desc&$top=50"),
            read("name-prefix", "contacts?$select=fullname&$filter=startswith(fullname,'{prefix}')&$top=50"),
            read("name-infix", "contacts?$select=fullname&$filter=contains(fullname,'{infix}')&$top=50"),
            new Read("delta-100", "connections?$select=description", "odata.track-changes", From.DELTA_LINK));

    /** Its address, with the values that those data have. */
    public String path(Map<String, String> values) {
        return filled(path, values)
                .replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    /** Its headers, with the values that those data have, in the order name, value. */
    public List<String> headers(Map<String, String> values) {
        return preferences.isEmpty() ? List.of() : List.of("Prefer", filled(preferences, values));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static Read read(String name, String path) {
        return read(name, path, "");
    }

    private static Read read(String name, String path, String preferences) {
        return new Read(name, path, preferences, From.FIRST);
    }

    private static String inRole(String name) {
        return "connections?$select=connectionid,name&$filter=record1roleid/name eq '" + name + "'&$top=50";
    }
}
