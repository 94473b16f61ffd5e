package dev.connections.rest.resource;

import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.application.query.Condition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.batch.Batch;
import dev.connections.rest.definition.Definitions;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.limit.Throttle;
import dev.connections.rest.odata.ResourcePath;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.operation.Operations;
import dev.connections.rest.paging.Seal;
import dev.connections.rest.payload.NamedRows;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.signin.Impersonation;
import java.util.List;
import java.util.Optional;

/** Finds what an address names. */
public final class Resources {

    private static final String METADATA = "$metadata";

    private final ApiContext apiContext;
    private final Operations operations;
    private final Definitions definitions;
    private final Impersonation impersonation;
    private final Throttle throttle;

    /**
     * All that this application has to show; what is handed out to come back bears that seal.
     *
     * @param throttle counts the requests within batches
     */
    public Resources(Application application, Seal seal, Throttle throttle) {
        this.apiContext = ApiContext.by(application, seal);
        this.operations = new Operations(application, apiContext.entities(), apiContext.writers());
        this.definitions = new Definitions(application.entities());
        this.impersonation = new Impersonation(application.impersonate());
        this.throttle = throttle;
    }

    /**
     * What that path names, as far as the caller sees the rows that it leads through.
     *
     * @throws WireError {@link WireCode#UNKNOWN_SEGMENT} with the first step that leads nowhere
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when it leads through a row that is not there
     */
    public Resource at(ResourcePath path, Caller caller) {
        if (path.length() == 0) {
            return Resource.readable(new ServiceDocument(apiContext.entities()));
        }
        Segment first = path.segment(0);
        if (first.name().equals(Batch.SEGMENT)) {
            return RowSteps.endingWith(path.segments().subList(1, path.length()), batch());
        }
        if (first.name().equals(METADATA)) {
            return RowSteps.endingWith(
                    path.segments().subList(1, path.length()), Resource.readable(new SchemaDocument(apiContext)));
        }
        Optional<WireEntity> entity = apiContext.entities().ofSet(first.name());
        if (entity.isEmpty()) {
            Optional<Resource> definition = definitions.reading(path.segments()).map(Resource::readable);
            return definition.isPresent()
                    ? definition.get()
                    : operation(path, operations.unbound(first).map(OperationResource::of));
        }
        return first.arguments().isPresent()
                ? row(path, entity.get(), key(first, entity.get()), caller)
                : collection(path, entity.get());
    }

    private Resource batch() {
        return Resource.empty()
                .with("POST", new Batch(this::inBatch, apiContext.application().unitOfWork(), this::hold));
    }

    private void hold(List<Request> requests) {
        apiContext.application().rows().hold(NamedRows.of(requests, apiContext.entities()));
    }

    private void inBatch(Request request, Response response) {
        ResourcePath path = ResourcePath.parse(request.path());
        if (path.length() > 0 && path.segment(0).name().equals(Batch.SEGMENT)) {
            throw WireCode.QUERY.error("A batch has no place for another batch. Put its requests into this one.");
        }
        throttle.countPart(request.caller().signedIn());
        Caller caller = impersonation.caller(request.caller(), request.headers());
        response.trace().askedBy(caller);
        at(path, caller).perform(request.by(caller), response);
    }

    /** The images of rows, at the addresses that the rows show. */
    public Resource images() {
        return Resource.readable(new ImageDownload(apiContext.application().images()));
    }

    private static Resource operation(ResourcePath path, Optional<Resource> operation) {
        if (operation.isEmpty()) {
            throw RowSteps.unknown(path.segment(0));
        }
        return RowSteps.endingWith(path.segments().subList(1, path.length()), operation.get());
    }

    private Resource collection(ResourcePath path, WireEntity entity) {
        if (path.length() == 1) {
            return EntitySet.of(apiContext, entity);
        }
        Segment step = path.segment(1);
        return RowSteps.endingWith(
                path.segments().subList(2, path.length()),
                switch (step.name()) {
                    case RowSteps.COUNT -> Resource.readable(new SetCount(apiContext, entity));
                    case RowSteps.REF ->
                        Resource.readable(new GetCollection(apiContext, entity, Condition.everything())::references);
                    default ->
                        operations
                                .boundToSet(entity, step)
                                .map(OperationResource::of)
                                .orElseThrow(() -> RowSteps.unknown(step));
                });
    }

    private Resource row(ResourcePath path, WireEntity entity, RecordRef row, Caller caller) {
        return path.length() == 1
                ? EntityRow.of(apiContext, entity, row)
                : new RowSteps(apiContext, operations, caller)
                        .from(entity, row, path.segments().subList(1, path.length()));
    }

    private static RecordRef key(Segment segment, WireEntity entity) {
        return new RecordRef(
                entity.definition().type(), segment.key(entity.primaryId().name()));
    }
}
