package dev.connections.application.graph;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Records;
import dev.connections.application.query.Condition;
import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.Query;
import dev.connections.application.query.ReachedRecord;
import dev.connections.application.query.Traversal;
import dev.connections.application.reading.QueryShares;
import dev.connections.application.reading.RunQuery;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Restricts the graph to what the caller may see, has it traversed, and describes the steps of each path. */
public final class ConnectionFollowing implements FollowConnections {

    private final ConnectionGraph graph;
    private final Records records;
    private final RunQuery queries;
    private final EntityCatalogue entities;
    private final AccessControl access;
    private final QueryShares shares;

    public ConnectionFollowing(
            ConnectionGraph graph,
            Records records,
            RunQuery queries,
            EntityCatalogue entities,
            AccessControl access,
            QueryShares shares) {
        this.shares = shares;
        this.graph = graph;
        this.records = records;
        this.queries = queries;
        this.entities = entities;
        this.access = access;
    }

    @Override
    public Neighbourhood connectedRecords(RecordRef from, Route route, Caller caller) {
        Traversal traversal = traversal(from, route, caller);
        List<ReachedRecord> found = shares.within(caller, () -> graph.around(traversal, MAX_RECORDS + 1));
        List<ReachedRecord> told = found.stream().limit(MAX_RECORDS).toList();
        Steps steps = Steps.over(told, entities, queries, caller);
        return new Neighbourhood(
                told.stream().map(steps::path).flatMap(Optional::stream).toList(), found.size() > MAX_RECORDS);
    }

    @Override
    public Optional<ConnectionPath> shortestPath(RecordRef from, RecordRef to, Route route, Caller caller) {
        Traversal traversal = traversal(from, route, caller);
        RecordRef target = seen(to, caller);
        Optional<ReachedRecord> found = shares.within(caller, () -> graph.to(target, traversal));
        return found.flatMap(reachedRecord ->
                Steps.over(List.of(reachedRecord), entities, queries, caller).path(reachedRecord));
    }

    private Traversal traversal(RecordRef from, Route route, Caller caller) {
        Condition rows = route.condition().and(access.visibleRows(caller, entity(RecordTypes.CONNECTION)));
        List<EntityDefinition> ends =
                entities.recordTypes().all().stream().map(this::entity).toList();
        Map<RecordType, Condition> visible = access.visibleRows(caller, ends).entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().type(), Map.Entry::getValue));
        return new Traversal(seen(from, caller), route.depth(), rows, visible);
    }

    /** The record under its own type, provided that the caller sees it. */
    private RecordRef seen(RecordRef record, Caller caller) {
        if (!record.type().connectable()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "Rows of " + record.type()
                            + " are never connected. Name a record such as an account or a contact.");
        }
        Query itself = new Query(record.type().logicalName(), List.of(), Condition.everything(), List.of(), 1);
        queries.retrieve(record, itself, caller, row -> {});
        return records.find(record)
                .map(Participant::ref)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, record.type(), record.id()));
    }

    private EntityDefinition entity(RecordType type) {
        return entities.named(type.logicalName()).orElseThrow();
    }
}
