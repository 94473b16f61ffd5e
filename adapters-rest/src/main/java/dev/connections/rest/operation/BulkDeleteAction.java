package dev.connections.rest.operation;

import dev.connections.application.access.Caller;
import dev.connections.application.job.BulkDelete;
import dev.connections.application.job.BulkDeletion;
import dev.connections.application.reading.RunQuery;
import dev.connections.domain.job.Job;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.payload.QueryExpression;
import dev.connections.rest.schema.WireEntities;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BulkDelete: a job that deletes what a query finds. It is over when the answer comes; what its other parameters say
 * about recurrence, start and mails is passed over.
 */
final class BulkDeleteAction {

    private static final String NAME = "JobName";
    private static final String QUERIES = "QuerySet";

    private final BulkDelete bulkDelete;
    private final RunQuery queries;
    private final WireEntities entities;

    BulkDeleteAction(BulkDelete bulkDelete, RunQuery queries, WireEntities entities) {
        this.bulkDelete = bulkDelete;
        this.queries = queries;
        this.entities = entities;
    }

    void delete(Request request, Response response) {
        Map<String, @Nullable Object> body = JsonReader.strict().object(request.json());
        QueryExpression query = query(body.get(QUERIES), request.caller());
        Job job = bulkDelete.delete(
                new BulkDeletion(
                        name(body.get(NAME)), query.entity().definition().type(), query.condition()),
                request.caller());
        response.trace().concerns(new RecordRef(RecordTypes.ASYNC_OPERATION, job.id()));
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), "BulkDelete"));
            json.writeStringProperty("JobId", job.id().toString());
        });
    }

    private static String name(@Nullable Object name) {
        if (name instanceof String text && !text.isBlank()) {
            return text;
        }
        throw WireCode.PAYLOAD.error(
                "'" + NAME + "' is a text that tells what the job is for, found " + Excerpt.of(name) + ".");
    }

    private QueryExpression query(@Nullable Object asked, Caller caller) {
        if (asked instanceof List<?> list && list.size() == 1) {
            return QueryExpression.read(
                    new QueryContext(entities, queries.timeZone(caller)), QUERIES + "[0]", list.get(0));
        }
        throw WireCode.PAYLOAD.error("'" + QUERIES + "' is a list of one query of type "
                + "Microsoft.Dynamics.CRM.QueryExpression, found " + Excerpt.of(asked) + ".");
    }
}
