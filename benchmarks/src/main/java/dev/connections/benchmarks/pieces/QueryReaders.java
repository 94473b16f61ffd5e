package dev.connections.benchmarks.pieces;

import dev.connections.rest.fetch.FetchQuery;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.odata.QueryOptions;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** From the text of a query to what it asks, checked against the metadata. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class QueryReaders {

    private static final String OF_RECORD =
            "$filter=_record1id_value%20eq%20c0000000-0000-4000-8000-000000000001&$top=50";

    private static final String RICH = "$select=connectionid,name,effectivestart,_record1id_value,_record2id_value"
            + "&$filter=record1roleid/name%20eq%20%27Doctor%27%20and%20(effectivestart%20ge%202024-01-01T00:00:00Z"
            + "%20or%20contains(description,%27ward%27))%20and%20statecode%20eq%200"
            + "&$orderby=createdon%20desc,name&$expand=record1roleid($select=name)&$top=50";

    private static final String FETCH = "<fetch top='50'><entity name='connection'><attribute name='name'/>"
            + "<attribute name='record1roleid'/><order attribute='createdon' descending='true'/>"
            + "<filter type='and'><condition attribute='statecode' operator='eq' value='0'/>"
            + "<condition attribute='effectivestart' operator='last-x-days' value='30'/></filter>"
            + "<link-entity name='contact' from='contactid' to='record1id' alias='person'><attribute name='fullname'/>"
            + "<filter><condition attribute='fullname' operator='like' value='Ann%'/></filter></link-entity>"
            + "</entity></fetch>";

    /** The connections of a record, in OData. */
    @Benchmark
    public CollectionOptions odataOfRecord(SampleStore store) {
        return CollectionOptions.of(store.connection, QueryOptions.parse(OF_RECORD));
    }

    /** Five query options with a filter of four comparisons, in OData. */
    @Benchmark
    public CollectionOptions odataRich(SampleStore store) {
        return CollectionOptions.of(store.connection, QueryOptions.parse(RICH));
    }

    /** A query with a link and three conditions, in FetchXML. */
    @Benchmark
    public FetchQuery fetchXml(SampleStore store) {
        return FetchQuery.read(new QueryContext(store.entities, ZoneOffset.UTC), store.connection, FETCH);
    }
}
