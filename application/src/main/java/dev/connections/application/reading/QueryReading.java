package dev.connections.application.reading;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.metadata.AttributeType;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Principals;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.GroupReader;
import dev.connections.application.query.Query;
import dev.connections.application.query.QueryEngine;
import dev.connections.application.query.RowReader;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Checks a query against the metadata, narrows it to what the caller may see, and has the engine answer it. */
public final class QueryReading implements RunQuery {

    private final QueryEngine engine;
    private final EntityCatalogue entities;
    private final AccessControl access;
    private final Circumstances circumstances;

    public QueryReading(
            QueryEngine engine, EntityCatalogue entities, AccessControl access, Clock clock, Principals principals) {
        this.engine = engine;
        this.circumstances = new Circumstances(clock, principals);
        this.entities = entities;
        this.access = access;
    }

    @Override
    public void run(Query query, Caller caller, RowReader reader) {
        engine.run(visible(query, caller), reader);
    }

    @Override
    public void aggregate(Aggregation aggregation, Caller caller, GroupReader reader) {
        EntityDefinition entity = entity(aggregation.entity());
        aggregation.groups().forEach(column -> requireOrdered(require(entity, column)));
        aggregation.measures().forEach(measure -> requireMeasurable(measure, require(entity, measure.column())));
        Condition condition = visible(entity, aggregation.condition(), caller);
        long rows = engine.count(new Query(aggregation.entity(), List.of(), condition, List.of(), 1));
        if (rows > Aggregation.MOST_ROWS) {
            throw RuleViolation.of(ErrorCode.AGGREGATE_QUERY_RECORD_LIMIT_EXCEEDED, rows, Aggregation.MOST_ROWS);
        }
        engine.aggregate(
                new Aggregation(aggregation.entity(), condition, aggregation.groups(), aggregation.measures()), reader);
    }

    private static void requireMeasurable(Aggregation.Measure measure, AttributeDefinition attribute) {
        Class<?> type = attribute.type().javaType();
        boolean number = Number.class.isAssignableFrom(type);
        boolean possible = switch (measure.function()) {
            case COUNT, COUNT_DISTINCT -> !(attribute.type() instanceof AttributeType.Image);
            case SUM, AVERAGE -> number;
            case MINIMUM, MAXIMUM -> number || type == LocalDate.class || type == Instant.class;
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
        return engine.count(visible(query, caller));
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
            throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, row.type(), row.id());
        }
    }

    private Query visible(Query query, Caller caller) {
        EntityDefinition entity = entity(query.entity());
        query.columns().forEach(column -> require(entity, column));
        query.order().forEach(step -> requireOrdered(require(entity, step.column())));
        Condition condition = visible(entity, query.condition(), caller);
        return new Query(query.entity(), query.columns(), condition, query.order(), query.limit());
    }

    /** The condition, which looks at nothing that is not there or that the caller may not see. */
    private Condition visible(EntityDefinition entity, Condition condition, Caller caller) {
        condition.columns().forEach(column -> require(entity, column));
        return narrowed(entity, condition, caller).and(access.visibleRows(caller, entity));
    }

    private Condition narrowed(EntityDefinition entity, Condition condition, Caller caller) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(narrowed(entity, all.conditions(), caller));
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(narrowed(entity, any.conditions(), caller));
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(narrowed(entity, not.condition(), caller));
        }
        if (condition instanceof Condition.Unmet unmet) {
            return new Condition.Unmet(narrowed(entity, unmet.condition(), caller));
        }
        if (condition instanceof Condition.Related related) {
            EntityDefinition other = entity(related.entity());
            other.requireAttribute(related.lookup());
            return new Condition.Related(
                    related.entity(), related.lookup(), visible(other, related.condition(), caller));
        }
        if (condition instanceof Condition.Paired paired) {
            EntityDefinition pair = entity(paired.pairs().intersect());
            EntityDefinition other = entity(paired.pairs().entity());
            return new Condition.Paired(
                    paired.pairs(), visible(pair, paired.pair(), caller), visible(other, paired.condition(), caller));
        }
        if (condition instanceof Condition.During during) {
            return circumstances.plain(during, require(entity, during.column()), caller);
        }
        return condition instanceof Condition.OfCaller ofCaller
                ? circumstances.plain(ofCaller, require(entity, ofCaller.column()), caller)
                : condition;
    }

    private List<Condition> narrowed(EntityDefinition entity, List<Condition> conditions, Caller caller) {
        return conditions.stream().map(part -> narrowed(entity, part, caller)).toList();
    }

    private EntityDefinition entity(String name) {
        return entities.named(name)
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.INVALID_ARGUMENT, "There is no entity '" + name + "'. Check its name."));
    }

    private static void requireOrdered(AttributeDefinition attribute) {
        if (attribute.type() instanceof AttributeType.Image) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "Images have no order. Order by '" + attribute.logicalName() + "_timestamp' instead.");
        }
    }

    private AttributeDefinition require(EntityDefinition entity, Column column) {
        AttributeDefinition attribute = entities.reached(entity, column.path()).requireAttribute(column.attribute());
        if (column.isName() && !attribute.isLookup()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + column.attribute() + "' points to nothing that could have a name. Only lookups do.");
        }
        return attribute;
    }
}
