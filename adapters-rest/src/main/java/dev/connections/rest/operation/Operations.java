package dev.connections.rest.operation;

import dev.connections.application.Application;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.RowInsertion;
import dev.connections.rest.write.Writers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All actions and functions, by their names. */
public final class Operations {

    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private final Application application;
    private final WireEntities entities;
    private final Writers writers;
    private final ShareActions shareActions;
    private final AccessLookup lookup;
    private final RolePrivileges privileges;
    private final GraphLookup graph;

    /** Those of this application. */
    public Operations(Application application, WireEntities entities, Writers writers) {
        this.application = application;
        this.entities = entities;
        this.writers = writers;
        this.shareActions = new ShareActions(application.share(), entities);
        this.lookup = new AccessLookup(application.access(), entities);
        this.privileges = new RolePrivileges(application);
        this.graph = new GraphLookup(application.graph(), entities);
    }

    /** The operation that is called by its name alone; empty when there is none of that name. */
    public Optional<Operation> unbound(Segment call) {
        return Optional.ofNullable(
                switch (call.name()) {
                    case "GrantAccess" -> Operation.action(shareActions::grant);
                    case "ModifyAccess" -> Operation.action(shareActions::modify);
                    case "RevokeAccess" -> Operation.action(shareActions::revoke);
                    case "RetrieveSharedPrincipalsAndAccess" -> Operation.function(lookup.shares(call));
                    case "RetrieveAccessOrigin" -> Operation.function(lookup.origin(call));
                    case "RetrieveRolePrivilegesRole" -> Operation.function(privileges.ofRole(call));
                    case "Merge" -> Operation.action(new Merging(application, entities, writers)::merge);
                    case "BulkDelete" ->
                        Operation.action(
                                new BulkDeleteAction(application.bulkDelete(), application.queries(), entities)
                                        ::delete);
                    case "RetrieveTotalRecordCount" ->
                        Operation.function(new RecordCounts(application.queries(), entities).of(call));
                    case "WhoAmI" -> Operation.function(new ServiceFunctions(application.privileges())::whoAmI);
                    case "RetrieveVersion" -> Operation.function(ServiceFunctions::version);
                    default -> null;
                });
    }

    /** The operation that is called on all rows of an entity; empty when there is none of that name. */
    public Optional<Operation> boundToSet(WireEntity entity, Segment call) {
        return writers.changing(entity)
                .map(writes -> new Multiple(
                        application.unitOfWork(),
                        application.rows(),
                        entities,
                        entity,
                        writes,
                        new RowInsertion(application, entities, writers)))
                .flatMap(multiple -> Optional.ofNullable(
                        switch (call.name()) {
                            case NAMESPACE + "CreateMultiple" -> Operation.action(multiple::create);
                            case NAMESPACE + "UpdateMultiple" -> Operation.action(multiple::update);
                            case NAMESPACE + "UpsertMultiple" -> Operation.action(multiple::upsert);
                            default -> null;
                        }));
    }

    /** The operation that is called on a row; empty when rows of that entity have none of that name. */
    public Optional<Operation> bound(WireEntity entity, RecordRef row, Segment call) {
        return Optional.ofNullable(
                switch (call.name()) {
                    case NAMESPACE + "RetrievePrincipalAccess" ->
                        Principal.of(row)
                                .map(principal -> Operation.function(lookup.rights(principal, call)))
                                .orElse(null);
                    case NAMESPACE + "RetrieveUserPrivileges" ->
                        ofPrincipal(row, RecordTypes.SYSTEM_USER, "RetrieveUserPrivileges");
                    case NAMESPACE + "RetrieveTeamPrivileges" ->
                        ofPrincipal(row, RecordTypes.TEAM, "RetrieveTeamPrivileges");
                    case NAMESPACE + "AddPrivilegesRole" -> ofRole(row, privileges.add(row));
                    case NAMESPACE + "RemovePrivilegeRole" -> ofRole(row, privileges.remove(row));
                    case NAMESPACE + "ConnectedRecords" -> ofConnectable(row, graph.connectedRecords(row, call));
                    case NAMESPACE + "ShortestPath" -> ofConnectable(row, graph.shortestPath(row, call));
                    default -> null;
                });
    }

    private @Nullable Operation ofPrincipal(RecordRef row, RecordType type, String function) {
        return Principal.of(row)
                .filter(principal -> principal.type().equals(type))
                .map(principal -> Operation.function(privileges.ofPrincipal(principal, function)))
                .orElse(null);
    }

    private static @Nullable Operation ofConnectable(RecordRef row, Action function) {
        return row.type().connectable() ? Operation.function(function) : null;
    }

    private static @Nullable Operation ofRole(RecordRef row, Action action) {
        return row.type().equals(RecordTypes.ROLE) ? Operation.action(action) : null;
    }
}
