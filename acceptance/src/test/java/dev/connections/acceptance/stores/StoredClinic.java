package dev.connections.acceptance.stores;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.port.Ports;
import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.record.NewRecord;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.memory.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small clinic: two doctors and a patient, connected, over whichever store is asked to keep them. */
final class StoredClinic {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
    static final Caller CALLER = Administrator.CALLER;

    final Ports ports;
    final Application application;

    /** A clinic that is open, and still empty. */
    StoredClinic(Ports ports) {
        this.ports = ports;
        application = Application.of(ports, Rules.standard());
        application.installation().prepare();
    }

    static StoredClinic inMemory() {
        return new StoredClinic(InMemoryStore.of(RecordTypes.standard()).ports(CLOCK));
    }

    RecordRef contact(String name) {
        return application
                .records()
                .create(NewRecord.of(RecordTypes.standard().named("contact").orElseThrow(), name), CALLER)
                .ref();
    }

    Connection connect(RecordRef one, RecordRef other) {
        return application.connect().connect(ConnectCommand.of(Side.of(one), Side.of(other)), CALLER);
    }

    /** People with and without descriptions and days, so that every condition has something to find and to miss. */
    StoredClinic withPeople() {
        RecordRef ann = contact("Dr. Ann Lee");
        RecordRef ben = contact("Ben Ortiz");
        RecordRef carla = contact("carla ortiz");
        connect(ann, ben);
        connect(ConnectCommand.of(Side.of(ann), Side.of(carla))
                .describedAs("Every Monday, 50% off")
                .during(Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 12, 31))));
        Connection ended = connect(ConnectCommand.of(Side.of(ben), Side.of(carla))
                .describedAs("every monday")
                .valuedIn(euro())
                .broughtOver(new Origin(Optional.of(7), Optional.of(LocalDate.of(2009, 5, 17))))
                .during(Optional.of(LocalDate.of(2025, 6, 1)), Optional.empty()));
        application.deactivate().deactivate(ended.rows().master().id(), CALLER);
        return this;
    }

    private CurrencyId euro() {
        CurrencyFacts facts =
                CurrencyFacts.of(new CurrencyProfile("Euro", "EUR", "€", 2), new ExchangeRate(new BigDecimal("1.25")));
        return application.currencies().create(Optional.empty(), facts, CALLER).id();
    }

    private Connection connect(ConnectCommand command) {
        return application.connect().connect(command, CALLER);
    }

    /** The groups of an answer as text, in order; fractions to the third digit. */
    List<String> groups(Aggregation aggregation) {
        List<String> groups = new ArrayList<>();
        application.queries().aggregate(aggregation, CALLER, group -> {
            List<String> facts = new ArrayList<>();
            for (int key = 0; key < aggregation.groups().size(); key++) {
                facts.add(shown(group.key(key)));
            }
            for (int measure = 0; measure < aggregation.measures().size(); measure++) {
                facts.add(shown(group.measure(measure)));
            }
            groups.add(String.join(", ", facts));
        });
        return groups;
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.3f", number)
                : value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : String.valueOf(value);
    }

    /** The rows of an answer as text, in order. */
    List<String> rows(Query query) {
        List<String> rows = new ArrayList<>();
        application.queries().run(query, CALLER, row -> rows.add(shown(row, query)));
        return rows;
    }

    /** The same, read page by page, each behind the end of the one before; the query says how long they are. */
    List<String> rowsInPages(Query query, List<Ordering> order) {
        List<Column> columns = Stream.concat(
                        query.columns().stream(), order.stream().map(Ordering::column))
                .distinct()
                .toList();
        Query page = new Query(
                query.entity(),
                query.joins(),
                columns,
                query.distinct(),
                query.condition(),
                query.order(),
                query.offset(),
                query.limit());
        List<String> found = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        Condition behind = Condition.everything();
        do {
            places.clear();
            application.queries().run(page.restrictedTo(behind), CALLER, row -> {
                found.add(shown(row, query));
                places.add(Position.of(row, order));
            });
            behind = places.isEmpty() ? behind : places.get(places.size() - 1).behind();
        } while (places.size() == query.limit());
        return found;
    }

    long count(Query query) {
        return application.queries().count(query, CALLER);
    }

    private static String shown(Row row, Query query) {
        return query.columns().stream().map(column -> shown(row.value(column))).collect(Collectors.joining(", "));
    }

    /** The rows that meet the condition, each as its name, an arrow, and whether it is the master. */
    List<String> connections(Condition condition, Ordering... order) {
        List<String> found = new ArrayList<>();
        application
                .queries()
                .run(
                        new Query(
                                "connection",
                                List.of(new Column("name"), new Column("ismaster"), new Column("statecode")),
                                condition,
                                List.of(order),
                                Query.MAX_ROWS),
                        CALLER,
                        row -> found.add(
                                row.value("name") + " " + row.value("ismaster") + " " + row.value("statecode")));
        return found;
    }

    /** The names of all connections, read in pages of that size, each behind the end of the one before. */
    List<String> connectionsInPages(int size, Ordering... asked) {
        List<Ordering> order = Position.total(List.of(asked), new Column("connectionid"));
        List<Column> columns = new ArrayList<>(List.of(new Column("name")));
        order.forEach(step -> columns.add(step.column()));
        List<String> found = new ArrayList<>();
        Condition behind = Condition.everything();
        List<Position> page = new ArrayList<>();
        do {
            page.clear();
            application.queries().run(new Query("connection", columns, behind, List.of(asked), size), CALLER, row -> {
                found.add(String.valueOf(row.value("name")));
                page.add(Position.of(row, order));
            });
            behind = page.isEmpty() ? behind : page.get(page.size() - 1).behind();
        } while (page.size() == size);
        return found;
    }

    UUID idOf(String contact) {
        List<UUID> found = new ArrayList<>();
        application
                .queries()
                .run(
                        new Query(
                                "contact",
                                List.of(new Column("contactid")),
                                new Condition.Comparison(new Column("fullname"), Condition.Operator.EQUAL, contact),
                                List.of(),
                                1),
                        CALLER,
                        row -> found.add((UUID) row.value("contactid")));
        return found.get(0);
    }
}
