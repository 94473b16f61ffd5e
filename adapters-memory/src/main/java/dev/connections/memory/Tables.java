package dev.connections.memory;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.job.Job;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.Applicability;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleMatch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The aggregates laid out as rows, one table for each entity of the metadata. */
final class Tables {

    private final InMemoryTransactions transactions;
    private final EntityCatalogue entities;

    Tables(InMemoryTransactions transactions, EntityCatalogue entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    EntityDefinition entity(String name) {
        return entities.named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no entity '" + name + "'."));
    }

    Stream<TableRow> rows(String entity) {
        State state = transactions.state();
        EntityDefinition definition = entity(entity);
        return aggregates(definition, state)
                .map(row -> row.describedBy(definition, InMemoryAttributes.of(state, ref(definition, row))));
    }

    /** Activities carry their values under their own type, in whichever table they are shown. */
    private RecordRef ref(EntityDefinition entity, TableRow row) {
        RecordType own =
                row.activityType().flatMap(entities.recordTypes()::named).orElse(entity.type());
        return new RecordRef(own, row.id(entity));
    }

    private static Stream<TableRow> aggregates(EntityDefinition entity, State state) {
        return switch (entity.logicalName()) {
            case "connection" -> state.connections.values().stream().flatMap(TwoRows::of);
            case "connectionrole" -> state.roles.values().stream().map(Tables::row);
            case "connectionroleobjecttypecode" ->
                state.roles.values().stream()
                        .flatMap(role -> role.applicability().restrictions().stream()
                                .map(restriction -> row(role, restriction, state)));
            case "connectionroleassociation" -> state.matches.keySet().stream().map(match -> row(match, state));
            case "transactioncurrency" -> state.currencies.values().stream().map(Tables::row);
            case "asyncoperation" -> state.jobs.values().stream().map(Tables::row);
            case "syncerror" -> Stream.empty();
            case "usersettings" ->
                state.records.values().stream()
                        .filter(record -> record.ref().type().equals(RecordTypes.SYSTEM_USER))
                        .map(user -> settings(user, state));
            case "businessunit" -> state.businessUnits.values().stream().map(Tables::row);
            case "role",
                    "privilege",
                    "roleprivileges",
                    "systemuserroles",
                    "teamroles",
                    "teammembership",
                    "principalobjectaccess",
                    "principalobjectattributeaccess" -> SecurityRows.of(entity.logicalName(), state);
            default -> rows(state, entity.type());
        };
    }

    private static TableRow row(ConnectionRole role) {
        return new TableRow()
                .with("connectionroleid", role.id().value())
                .with("name", role.name())
                .with("description", role.profile().description())
                .with("category", role.profile().category().map(RoleCategory::value))
                .inState(role.state())
                .stamped(role.stamps())
                .at(role.version());
    }

    private static TableRow row(ConnectionRole role, Applicability.Restriction restriction, State state) {
        return new TableRow()
                .with("connectionroleobjecttypecodeid", restriction.id())
                .with("associatedobjecttypecode", restriction.type().logicalName())
                .pointingTo("connectionroleid", Optional.of(ref(role.id())))
                .with(
                        "versionnumber",
                        Optional.ofNullable(state.restrictions.get(restriction.id()))
                                .map(version -> version.number()));
    }

    private static TableRow row(RoleMatch match, State state) {
        return new TableRow()
                .with(
                        "connectionroleassociationid",
                        UUID.nameUUIDFromBytes(match.toString().getBytes(StandardCharsets.UTF_8)))
                .with("connectionroleid", match.lower().value())
                .with("associatedconnectionroleid", match.upper().value())
                .with(
                        "versionnumber",
                        Optional.ofNullable(state.matches.get(match)).map(version -> version.number()));
    }

    /** The rows of all records that are of that type, whichever else they are: activities are in their base's table. */
    private static Stream<TableRow> rows(State state, RecordType type) {
        return state.records.values().stream()
                .filter(record -> type.includes(record.ref().type()))
                .map(record -> row(record, type, record.ownership()));
    }

    private static TableRow row(Participant record, RecordType type, Ownership ownership) {
        TableRow row = new TableRow()
                .with(type.primaryId(), record.ref().id())
                .with(type.primaryName(), Optional.of(record.name()).filter(name -> !name.isEmpty()))
                .stamped(record.stamps())
                .at(record.version());
        type.parent().ifPresent(parent -> row.pointingTo(parent, record.parent()));
        if (type.equals(RecordTypes.SYSTEM_USER)) {
            row.with("azureactivedirectoryobjectid", record.identity().objectId())
                    .with("isdisabled", record.identity().disabled())
                    .with("domainname", record.identity().domainName())
                    .with("internalemailaddress", record.identity().emailAddress());
        }
        row.with("statecode", record.status().state())
                .with("statuscode", record.status().reason());
        if (Participant.MERGEABLE.contains(type)) {
            row.with("merged", record.merged()).pointingTo("masterid", record.mergedInto());
        }
        if (RecordTypes.ACTIVITY_POINTER.includes(record.ref().type())) {
            row.with(TableRow.ACTIVITY_TYPE, record.ref().type().logicalName());
        }
        boolean principal = type.equals(RecordTypes.SYSTEM_USER) || type.equals(RecordTypes.TEAM);
        return principal
                ? row.with("ownerid", record.ref().id())
                        .inBusinessUnit("businessunitid", Optional.of(ownership.businessUnit()))
                : row.ownedAs(ownership);
    }

    private static TableRow row(Currency currency) {
        return new TableRow()
                .with("transactioncurrencyid", currency.id().value())
                .with("currencyname", currency.profile().name())
                .with("isocurrencycode", currency.profile().isoCode())
                .with("currencysymbol", currency.profile().symbol())
                .with("currencyprecision", currency.profile().precision())
                .with("exchangerate", currency.rate().value())
                .inState(currency.state())
                .stamped(currency.stamps())
                .at(currency.version());
    }

    private static TableRow row(Job job) {
        return new TableRow()
                .with("asyncoperationid", job.id())
                .with("name", job.name())
                .with("operationtype", job.kind().value())
                .with("statecode", job.status().state().code())
                .with("statuscode", job.status().code())
                .with("message", Optional.of(job.message()).filter(message -> !message.isEmpty()))
                .with("errorcode", job.error().map(ErrorCode::number))
                .with("startedon", job.stamps().created().at())
                .with("completedon", job.completed())
                .pointingTo("regardingobjectid", Optional.empty())
                .ownedAs(job.ownership())
                .stamped(job.stamps())
                .at(job.version());
    }

    private static TableRow settings(Participant user, State state) {
        UserSettings settings = state.settings.getOrDefault(user.ref(), UserSettings.DEFAULT);
        return new TableRow()
                .with("systemuserid", user.ref().id())
                .with("timezonecode", settings.timeZone())
                .with("uilanguageid", settings.language())
                .at(user.version());
    }

    private static TableRow row(BusinessUnit unit) {
        return new TableRow()
                .with("businessunitid", unit.id().value())
                .with("name", unit.name())
                .inBusinessUnit("parentbusinessunitid", unit.parent())
                .at(unit.version());
    }

    private static RecordRef ref(ConnectionRoleId role) {
        return new RecordRef(RecordTypes.CONNECTION_ROLE, role.value());
    }
}
