package dev.connections.server.sample;

import dev.connections.application.Application;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.record.NewRecord;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clinic, two companies, and the people around them: 5 accounts, 15 contacts, 2 appointments, 12 roles, 30 connections.
 *
 * <p>The world itself is in the tables beside this class ({@code accounts.txt} and its neighbours), with the ids that
 * everything gets. It is loaded through the use cases, so it meets every rule that a client's data meets.
 */
public final class SampleData {

    private static final Caller CALLER = Administrator.CALLER;
    private static final Query EVERY_ACCOUNT = new Query("account", List.of(), Condition.everything(), List.of(), 1);

    private static final int AMOUNT_DECIMALS = 2;

    private final Application application;
    private final Map<String, RecordRef> records = new HashMap<>();
    private final Map<String, ConnectionRoleId> roles = new HashMap<>();

    private SampleData(Application application) {
        this.application = application;
    }

    /** Whether the sample data was loaded. */
    public enum Outcome {
        /** All of it was. */
        LOADED,
        /** None of it was, because the store has accounts: it is in use. */
        STORE_IN_USE
    }

    /** Loads all of it, or none of it; into a store without accounts only. */
    public static Outcome load(Application application) {
        return application.unitOfWork().perform(() -> new SampleData(application).loadUnlessInUse());
    }

    private Outcome loadUnlessInUse() {
        if (hasAccounts()) {
            return Outcome.STORE_IN_USE;
        }
        Table.read("currencies.txt").rows().forEach(this::createCurrency);
        create("account", Table.read("accounts.txt"));
        create("contact", Table.read("contacts.txt"));
        create("appointment", Table.read("appointments.txt"));
        List<Table.Row> roleRows = Table.read("roles.txt").rows();
        roleRows.forEach(this::createRole);
        roleRows.forEach(this::matchRole);
        Table.read("connections.txt").rows().forEach(this::connect);
        return Outcome.LOADED;
    }

    private boolean hasAccounts() {
        return application.queries().count(EVERY_ACCOUNT, CALLER) > 0;
    }

    private void createCurrency(Table.Row row) {
        CurrencyId id = new CurrencyId(row.id());
        String code = row.text("code");
        CurrencyProfile profile = new CurrencyProfile(row.text("name"), code, row.text("symbol"), AMOUNT_DECIMALS);
        ExchangeRate rate = new ExchangeRate(new BigDecimal(row.text("exchange rate")));
        application.currencies().create(Optional.of(id), CurrencyFacts.of(profile, rate), CALLER);
        records.put(code, new RecordRef(RecordTypes.TRANSACTION_CURRENCY, id.value()));
    }

    private void create(String type, Table table) {
        EntityDefinition entity = application.entities().of(type(type));
        table.rows().forEach(row -> create(entity, row));
    }

    /** A column is an attribute, under its logical name; of records that have names in parts, the name follows from them. */
    private void create(EntityDefinition entity, Table.Row row) {
        Map<String, Optional<Object>> values = new HashMap<>();
        entity.attributes().stream()
                .filter(AttributeDefinition::isCarried)
                .filter(attribute -> row.columns().contains(attribute.logicalName()))
                .forEach(attribute -> row.cell(attribute.logicalName())
                        .ifPresent(text -> values.put(attribute.logicalName(), Optional.of(value(attribute, text)))));
        String name = row.columns().contains(entity.type().primaryName())
                ? row.text(entity.type().primaryName())
                : "";
        NewRecord created = new NewRecord(entity.type(), Optional.of(row.id()), name, Optional.empty())
                .with(new AttributeChanges(values));
        Participant record = application.records().create(created, CALLER);
        records.put(record.name(), record.ref());
    }

    private Object value(AttributeDefinition attribute, String text) {
        Class<?> type = attribute.type().javaType();
        if (attribute.isLookup()) {
            return known(records, text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return type == Integer.class ? Integer.valueOf(text) : text;
    }

    private void createRole(Table.Row row) {
        ConnectionRoleId id = new ConnectionRoleId(row.id());
        RoleProfile profile = new RoleProfile(
                row.text("name"), row.cell("description"), row.cell("category").map(SampleData::category));
        application.roles().create(Optional.of(id), profile, CALLER);
        row.texts("applies to")
                .forEach(type -> application.restrictions().restrict(id, type(type), Optional.empty(), CALLER));
        roles.put(profile.name(), id);
    }

    private void matchRole(Table.Row row) {
        ConnectionRoleId role = known(roles, row.text("name"));
        row.texts("matches").forEach(other -> application.matches().match(role, known(roles, other), CALLER));
    }

    private void connect(Table.Row row) {
        ConnectionId id = new ConnectionId(row.id());
        ConnectCommand command = ConnectCommand.of(side(row, "from"), side(row, "to"))
                .withId(id)
                .during(day(row, "starting"), day(row, "ending"));
        application
                .connect()
                .connect(row.cell("description").map(command::describedAs).orElse(command), CALLER);
        if (row.cell("state").isPresent()) {
            application.deactivate().deactivate(id, CALLER);
        }
    }

    private Side side(Table.Row row, String name) {
        return new Side(
                row.cell(name).map(record -> known(records, record)),
                row.cell(name + " role").map(role -> known(roles, role)));
    }

    private static Optional<LocalDate> day(Table.Row row, String column) {
        return row.cell(column).map(LocalDate::parse);
    }

    private RecordType type(String logicalName) {
        return application
                .entities()
                .recordTypes()
                .named(logicalName)
                .orElseThrow(() -> new IllegalArgumentException("There is no record type " + logicalName));
    }

    private static RoleCategory category(String label) {
        return Stream.of(RoleCategory.values())
                .filter(category -> category.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no category " + label));
    }

    private static <T> T known(Map<String, T> known, String name) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Nothing is called " + name));
    }
}
