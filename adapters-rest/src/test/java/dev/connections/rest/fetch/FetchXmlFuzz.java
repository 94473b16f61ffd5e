package dev.connections.rest.fetch;

import static dev.connections.rest.fixture.HostileInput.readOrRefused;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/** Queries in FetchXML, for rows and for groups. */
class FetchXmlFuzz {

    private static final WireEntities ENTITIES = new WireEntities(new EntityCatalogue(RecordTypes.standard()));
    private static final QueryContext CONTEXT = new QueryContext(ENTITIES, ZoneOffset.UTC);
    private static final WireEntity CONNECTION = ENTITIES.named("connection").orElseThrow();

    @DictionaryEntries({
        "<fetch>",
        "</fetch>",
        "<entity name='connection'>",
        "</entity>",
        "<attribute name='name'/>",
        "<all-attributes/>",
        "<filter type='or'>",
        "</filter>",
        "<condition attribute='statecode' operator='eq' value='1'/>",
        " operator='in'><value>1</value></condition>",
        "<order attribute='name' descending='true'/>",
        "<link-entity name='contact' from='contactid' to='record1id' link-type='outer' alias='c'>",
        "</link-entity>",
        " link-type='any'",
        " aggregate='count' alias='n'",
        " groupby='true'",
        " distinct='true'",
        " top='1'",
        " count='2' page='2' paging-cookie=''",
        "&amp;",
        "<![CDATA[",
        "<!--",
        "<!DOCTYPE x [<!ENTITY e 'e'>]>",
        "&e;"
    })
    @FuzzTest
    void is_read_or_refused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        readOrRefused(() -> FetchQuery.read(CONTEXT, CONNECTION, text));
        readOrRefused(() -> FetchAggregates.read(CONTEXT, CONNECTION, text));
    }
}
