package dev.connections.acceptance.world.kernel;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.acceptance.world.Labels;
import dev.connections.acceptance.world.RecordView;
import dev.connections.acceptance.world.RoleView;
import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the kernel by queries, as the adapters do. */
final class KernelReading {

    private final Application application;
    private final Caller caller;

    KernelReading(Application application, Caller caller) {
        this.application = application;
        this.caller = caller;
    }

    RecordView record(RecordRef record) {
        return retrieve(
                record,
                row -> new RecordView(
                        required(row, record.type().primaryName(), String.class),
                        required(row, "ownerid", UUID.class),
                        Participant.MERGEABLE.contains(record.type()) ? Optional.of(state(row)) : Optional.empty()));
    }

    Map<String, String> values(RecordRef record, Collection<AttributeDefinition> attributes) {
        return retrieve(record, row -> {
            Map<String, String> values = new HashMap<>();
            attributes.forEach(attribute -> fact(row, attribute.logicalName(), Object.class)
                    .ifPresent(value -> values.put(attribute.logicalName(), text(value))));
            return values;
        });
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    RoleView role(ConnectionRoleId role) {
        return retrieve(
                new RecordRef(RecordTypes.CONNECTION_ROLE, role.value()),
                row -> new RoleView(
                        required(row, "name", String.class),
                        fact(row, "description", String.class),
                        fact(row, "category", Integer.class).map(Labels::ofCategory),
                        state(row)));
    }

    ConnectionView connection(ConnectionId id) {
        return retrieve(id.ref(), KernelReading::connection);
    }

    List<ConnectionView> connectionsOf(RecordRef record) {
        List<ConnectionView> found = new ArrayList<>();
        Condition near = new Condition.Comparison(new Column("record1id"), Condition.Operator.EQUAL, record.id());
        application.queries().run(everything(RecordTypes.CONNECTION, near), caller, row -> found.add(connection(row)));
        return found;
    }

    List<String> namesOf(RecordType type) {
        return namesOf(type, Condition.everything());
    }

    List<String> namesOf(HierarchyOperator hierarchyOperator, RecordRef record) {
        RecordType type = record.type();
        return namesOf(
                type, new Condition.HierarchyComparison(new Column(type.primaryId()), hierarchyOperator, record.id()));
    }

    private List<String> namesOf(RecordType type, Condition condition) {
        List<String> found = new ArrayList<>();
        Column name = new Column(type.primaryName());
        Query query = new Query(
                type.logicalName(),
                List.of(name),
                condition,
                List.of(new Ordering(name, Ordering.Direction.ASCENDING)),
                Query.MAX_ROWS);
        application.queries().run(query, caller, row -> found.add(required(row, type.primaryName(), String.class)));
        return found;
    }

    private static ConnectionView connection(Row row) {
        return new ConnectionView(
                new ConnectionId(required(row, "connectionid", UUID.class)),
                required(row, "name", String.class),
                party(row, "record1"),
                fact(row, "record1roleid", UUID.class).map(ConnectionRoleId::new),
                party(row, "record2"),
                fact(row, "record2roleid", UUID.class).map(ConnectionRoleId::new),
                fact(row, "description", String.class),
                fact(row, "effectivestart", LocalDate.class),
                fact(row, "effectiveend", LocalDate.class),
                fact(row, "transactioncurrencyid", UUID.class).map(CurrencyId::new),
                fact(row, "exchangerate", BigDecimal.class),
                fact(row, "importsequencenumber", Integer.class),
                fact(row, "overriddencreatedon", LocalDate.class),
                state(row),
                required(row, "ismaster", Boolean.class),
                new ConnectionId(required(row, "relatedconnectionid", UUID.class)),
                required(row, "ownerid", UUID.class),
                required(row, "createdon", Instant.class),
                required(row, "modifiedon", Instant.class),
                required(row, "versionnumber", Long.class));
    }

    private static Optional<RecordRef> party(Row row, String side) {
        return fact(row, side + "id", UUID.class)
                .map(id -> Labels.record(required(row, side + "objecttypecode", Integer.class), id));
    }

    private static String state(Row row) {
        return Labels.ofState(required(row, "statecode", Integer.class), required(row, "statuscode", Integer.class));
    }

    private <T> T retrieve(RecordRef ref, Function<Row, T> view) {
        List<T> found = new ArrayList<>();
        application
                .queries()
                .retrieve(
                        ref, everything(ref.type(), Condition.everything()), caller, row -> found.add(view.apply(row)));
        return found.get(0);
    }

    private Query everything(RecordType type, Condition condition) {
        List<Column> columns = application.entities().named(type.logicalName()).orElseThrow().attributes().stream()
                .map(attribute -> new Column(attribute.logicalName()))
                .toList();
        return new Query(type.logicalName(), columns, condition, List.of(), Query.MAX_ROWS);
    }

    private static <T> Optional<T> fact(Row row, String attribute, Class<T> type) {
        return Optional.ofNullable(row.value(attribute)).map(type::cast);
    }

    private static <T> T required(Row row, String attribute, Class<T> type) {
        return fact(row, attribute, type)
                .orElseThrow(() -> new AssertionError("The row has no " + attribute + ", which every row has."));
    }
}
