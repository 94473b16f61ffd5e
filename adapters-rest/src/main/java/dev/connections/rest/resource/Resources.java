package dev.connections.rest.resource;

import dev.connections.application.Application;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.ResourcePath;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.operation.Operations;
import dev.connections.rest.schema.WireEntity;
import java.util.Optional;

/** Finds what an address names. */
public final class Resources {

    private static final String COUNT = "$count";
    private static final String METADATA = "$metadata";
    private static final String REF = "$ref";

    private final Served served;
    private final Operations operations;

    /** All that this application has to show. */
    public Resources(Application application) {
        this.served = Served.by(application);
        this.operations = new Operations(application, served.entities(), served.writers());
    }

    /**
     * What that path names.
     *
     * @throws WireError {@link WireCode#UNKNOWN_SEGMENT} with the first step that leads nowhere
     */
    public Resource at(ResourcePath path) {
        if (path.length() == 0) {
            return Resource.readable(new ServiceDocument(served.entities()));
        }
        Segment first = path.segment(0);
        if (first.name().equals(METADATA)) {
            return endingAt(path, 1, Resource.readable(new SchemaDocument(served)));
        }
        Optional<WireEntity> entity = served.entities().ofSet(first.name());
        if (entity.isEmpty()) {
            return operation(path, operations.unbound(first).map(OperationResource::of));
        }
        return first.arguments().isPresent()
                ? row(path, entity.get(), key(first, entity.get()))
                : collection(path, entity.get());
    }

    private static Resource operation(ResourcePath path, Optional<Resource> operation) {
        if (operation.isEmpty()) {
            throw unknown(path.segment(0));
        }
        return endingAt(path, 1, operation.get());
    }

    private Resource collection(ResourcePath path, WireEntity entity) {
        if (path.length() == 1) {
            return EntitySet.of(served, entity);
        }
        if (path.segment(1).name().equals(COUNT)) {
            return endingAt(path, 2, Resource.readable(new CountReading(served, entity)));
        }
        Resource operation = operations
                .boundToSet(entity, path.segment(1))
                .map(OperationResource::of)
                .orElseThrow(() -> unknown(path.segment(1)));
        return endingAt(path, 2, operation);
    }

    private Resource row(ResourcePath path, WireEntity entity, RecordRef row) {
        if (path.length() == 1) {
            return EntityRow.of(served, entity, row);
        }
        Segment second = path.segment(1);
        Optional<Resource> operation = operations.bound(entity, row, second).map(OperationResource::of);
        if (operation.isPresent()) {
            return endingAt(path, 2, operation.get());
        }
        ManyToMany relationship = entity.definition().manyToMany().stream()
                .filter(found -> found.navigation().equals(second.name()))
                .findFirst()
                .orElseThrow(() -> unknown(second));
        if (path.length() == 2 || !path.segment(2).name().equals(REF)) {
            throw unknown(path.segment(path.length() - 1));
        }
        return endingAt(path, 3, new RoleMatches(served, relationship, row).references(second));
    }

    private static Resource endingAt(ResourcePath path, int length, Resource resource) {
        if (path.length() > length) {
            throw unknown(path.segment(length));
        }
        return resource;
    }

    private static RecordRef key(Segment segment, WireEntity entity) {
        return new RecordRef(
                entity.definition().type(), segment.key(entity.primaryId().name()));
    }

    private static WireError unknown(Segment segment) {
        return WireCode.UNKNOWN_SEGMENT.error(
                "Resource not found for the segment '" + Excerpt.of(segment.name()) + "'.");
    }
}
