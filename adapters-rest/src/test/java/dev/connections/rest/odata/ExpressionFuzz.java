package dev.connections.rest.odata;

import static dev.connections.rest.fixture.HostileInput.readOrRefused;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.nio.charset.StandardCharsets;

/** Addresses and options of queries, each reader on its own. */
class ExpressionFuzz {

    private static final WireEntity CONNECTION = new WireEntities(new EntityCatalogue(RecordTypes.standard()))
            .named("connection")
            .orElseThrow();
    private static final QueryOptions ALIASES = QueryOptions.parse("@p='x'&@q=1");

    @DictionaryEntries({
        "name",
        "statecode",
        "ismaster",
        "createdon",
        "effectivestart",
        "_record1id_value",
        "connectionid",
        "record1id_contact",
        "record1id_contact/fullname",
        "connection_related_connection",
        " eq ",
        " ne ",
        " ge ",
        " in (",
        " and ",
        " or ",
        "not ",
        "null",
        "true",
        "'x'",
        "@p",
        "any(c:c/",
        "all(c:c/",
        "contains(name,'",
        "startswith(",
        "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=[",
        "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=2)",
        "2024-02-29",
        "2024-02-29T00:00:00Z",
        "00000000-0000-0000-0000-000000000001",
        " desc",
        " asc",
        "($select=",
        ";$filter=",
        ";$expand=",
        ";$orderby=",
        ";$top=1",
        "filter(",
        "/groupby((",
        "),aggregate(",
        "$count as n",
        " with sum as s",
        "connections(",
        ")/$count",
        "$filter=",
        "&$orderby=",
        "%24select",
        "%27",
        "+"
    })
    @FuzzTest
    void is_read_or_refused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        readOrRefused(() -> FilterParser.parse(CONNECTION, text, ALIASES));
        readOrRefused(() -> OrderByParser.parse(CONNECTION, text));
        readOrRefused(() -> Selection.parse(CONNECTION, text));
        readOrRefused(() -> ExpandParser.parse(CONNECTION, text));
        readOrRefused(() -> ApplyParser.parse(CONNECTION, text, ALIASES));
        readOrRefused(() -> ResourcePath.parse(text));
        readOrRefused(() -> CollectionOptions.of(CONNECTION, QueryOptions.parse(text)));
    }
}
