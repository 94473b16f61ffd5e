package dev.connections.rest.payload;

import static dev.connections.rest.fixture.HostileInput.readOrRefused;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;

/** Bodies of requests that make or change a row. */
class PayloadFuzz {

    private static final WireEntities ENTITIES = new WireEntities(new EntityCatalogue(RecordTypes.standard()));
    private static final WireEntity CONNECTION = ENTITIES.named("connection").orElseThrow();
    private static final EntityReferences REFERENCES =
            new EntityReferences(ENTITIES, ServiceRoot.at("http", "localhost"));

    @DictionaryEntries({
        "null",
        "true",
        "1e999",
        "-0",
        "2024-02-29",
        "T23:59:59.9999999Z",
        "description",
        "statecode",
        "effectivestart",
        "entityimage",
        "record1roleid",
        "record1id_contact",
        "@odata.bind",
        "@odata.type",
        "/contacts(00000000-0000-0000-0000-000000000001)",
        "overriddencreatedon",
        "importsequencenumber",
        "connectionid"
    })
    @FuzzTest
    void is_read_or_refused(byte[] input) {
        readOrRefused(() ->
                PayloadReader.read(CONNECTION, REFERENCES, JsonReader.strict().object(input)));
    }
}
