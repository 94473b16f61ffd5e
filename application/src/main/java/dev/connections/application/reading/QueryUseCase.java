package dev.connections.application.reading;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Principals;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Join;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.RowReader;
import dev.connections.application.query.RowVisibility;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordRef;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The use case of queries: checks a query against the metadata, restricts it to what the caller may see, and has the
 * engine answer it.
 */
public final class QueryUseCase implements RunQuery {

    private final QueryEngine engine;
    private final EntityCatalogue entities;
    private final AccessControl access;
    private final ConditionResolver conditionResolver;
    private final VisibilityRewriter visibilityRewriter;
    private final QueryShares shares;

    public QueryUseCase(
            QueryEngine engine,
            EntityCatalogue entities,
            AccessControl access,
            Clock clock,
            Principals principals,
            QueryShares shares) {
        this.shares = shares;
        this.engine = engine;
        this.entities = entities;
        this.access = access;
        conditionResolver = new ConditionResolver(clock, principals, entities);
        visibilityRewriter = new VisibilityRewriter(entities, access, conditionResolver);
    }

    @Override
    public void run(Query query, Caller caller, RowReader reader) {
        Query visible = visible(query, caller);
        shares.within(caller, () -> {
            engine.run(visible, reader);
            return visible;
        });
    }

    @Override
    public void aggregate(Aggregation aggregation, Caller caller, GroupReader reader) {
        EntityDefinition entity = entity(aggregation.entity());
        Condition readable = access.readableRows(caller, entity);
        QueryScope queryScope = new QueryScope(entities, entity);
        List<Join> joins = visible(queryScope, aggregation.joins(), caller);
        aggregation.groups().forEach(column -> requireOrdered(queryScope.require(column)));
        aggregation.measures().forEach(measure -> requireMeasurable(measure, queryScope.require(measure.column())));
        Condition condition = visibilityRewriter
                .checked(queryScope, aggregation.condition(), caller)
                .and(readable);
        RowVisibility rowVisibility = rowVisibility(queryScope, caller);
        Query all = new Query(aggregation.entity(), List.of(), condition, List.of(), 1)
                .seen(joins, condition, rowVisibility);
        Aggregation seen = aggregation.seen(joins, condition, rowVisibility);
        shares.within(caller, () -> {
            requireFew(engine.count(all));
            engine.aggregate(seen, reader);
            return seen;
        });
    }

    private static void requireFew(long rows) {
        if (rows > Aggregation.MAX_ROWS) {
            throw RuleViolation.of(ErrorCode.AGGREGATE_QUERY_RECORD_LIMIT_EXCEEDED, rows, Aggregation.MAX_ROWS);
        }
    }

    private static void requireMeasurable(Aggregation.Measure measure, AttributeDefinition attribute) {
        Class<?> type = ShownType.of(measure.column(), attribute);
        boolean number = Number.class.isAssignableFrom(type);
        boolean possible = switch (measure.function()) {
            case COUNT, COUNT_DISTINCT -> !(attribute.type() instanceof AttributeType.Image);
            case SUM, AVERAGE -> number;
            case MINIMUM, MAXIMUM -> number || ShownType.isDate(type);
        };
        if (!possible) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + attribute.logicalName() + "' has no "
                            + measure.function().name().toLowerCase(Locale.ROOT)
                            + ": numbers have all of them, dates a minimum and a maximum, everything can be counted.");
        }
    }

    @Override
    public long count(Query query, Caller caller) {
        Query visible = visible(query, caller);
        return shares.within(caller, () -> engine.count(visible));
    }

    @Override
    public ZoneId timeZone(Caller caller) {
        return conditionResolver.zone(caller);
    }

    @Override
    public void retrieve(RecordRef row, Query query, Caller caller, RowReader reader) {
        Condition thatRow = new Comparison(new Column(row.type().primaryId()), Operator.EQUAL, row.id());
        AtomicBoolean found = new AtomicBoolean();
        run(new Query(query.entity(), query.columns(), thatRow, List.of(), 1), caller, answer -> {
            found.set(true);
            reader.read(answer);
        });
        if (!found.get()) {
            throw engine.count(new Query(query.entity(), List.of(), thatRow, List.of(), 1)) == 0
                    ? RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, row.type(), row.id())
                    : RuleViolation.of(
                            ErrorCode.ACCESS_DENIED, caller.user(), AccessRight.READ.text(), row.type(), row.id());
        }
    }

    private Query visible(Query query, Caller caller) {
        EntityDefinition entity = entity(query.entity());
        Condition readable = access.readableRows(caller, entity);
        QueryScope queryScope = new QueryScope(entities, entity);
        List<Join> joins = visible(queryScope, query.joins(), caller);
        query.columns().forEach(column -> requireShown(query, queryScope.require(column)));
        query.order().forEach(step -> requireOrdered(queryScope.require(step.column())));
        Condition condition = visibilityRewriter
                .checked(queryScope, query.condition(), caller)
                .and(readable);
        return query.seen(joins, condition, rowVisibility(queryScope, caller));
    }

    /**
     * The caller's visibility of the entities that the paths of a query lead to, and of the attributes that it reads.
     */
    private RowVisibility rowVisibility(QueryScope queryScope, Caller caller) {
        Map<String, Condition> limits = new HashMap<>();
        access.visibleRows(caller, queryScope.ledTo())
                .forEach((entity, seen) -> limits.put(entity.logicalName(), seen));
        limits.values().removeIf(Condition.everything()::equals);
        Map<RowVisibility.Attribute, Condition> masks = new HashMap<>();
        queryScope
                .lookedAt()
                .forEach(attribute -> masks.put(
                        attribute, access.attributes().showing(caller, attribute.entity(), attribute.name())));
        masks.values().removeIf(Condition.everything()::equals);
        return new RowVisibility(limits, masks);
    }

    /** Grouping and distinct rows need comparable columns; all others are only shown. */
    private static void requireShown(Query query, AttributeDefinition attribute) {
        if (query.distinct()) {
            requireOrdered(attribute);
        }
    }

    /** The joins, of the rows that the caller may see only. */
    private List<Join> visible(QueryScope queryScope, List<Join> joins, Caller caller) {
        List<Join> visible = new ArrayList<>();
        for (Join join : joins) {
            EntityDefinition beside = queryScope.add(join);
            visible.add(join.with(visibilityRewriter.visible(queryScope.within(beside), join.condition(), caller)));
        }
        return visible;
    }

    private EntityDefinition entity(String name) {
        return QueryScope.entity(entities, name);
    }

    private static void requireOrdered(AttributeDefinition attribute) {
        if (attribute.type() instanceof AttributeType.Image) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "Images have no order. Order by '" + attribute.logicalName() + "_timestamp' instead.");
        }
    }
}
