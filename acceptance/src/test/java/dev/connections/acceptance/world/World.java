package dev.connections.acceptance.world;

import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.currency.CurrencyUpdate;
import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.role.RoleUpdate;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A running system, as a user of connections sees it: the administrator, unless another user is given.
 *
 * <p>Every method throws a {@link Refusal} when the system says no.
 */
public interface World {

    /** Makes a record of that type and name, and tells its reference. */
    default RecordRef record(RecordType type, String name) {
        return record(NewRecord.of(type, name));
    }

    /** Makes a record and tells its reference. */
    RecordRef record(NewRecord record);

    /** Changes a record that is there. */
    void update(RecordUpdate update);

    /** The values of these attributes of a record, as texts, by the logical names; without those that have none. */
    Map<String, String> valuesOf(RecordRef record, Collection<AttributeDefinition> attributes);

    /** Deletes a record. */
    void delete(RecordRef record);

    /** Merges the subordinate into the target. */
    void merge(RecordRef target, RecordRef subordinate);

    /** What is kept about a record. */
    RecordView look(RecordRef record);

    /** Makes a role; the category is given by its number. */
    ConnectionRoleId makeRole(String name, Optional<String> description, Optional<Integer> category);

    /** Changes a role that is there. */
    void update(RoleUpdate update);

    /** Deletes a role. */
    void delete(ConnectionRoleId role);

    /** What is kept about a role. */
    RoleView look(ConnectionRoleId role);

    /** Lets the two roles stand opposite each other. */
    void match(ConnectionRoleId one, ConnectionRoleId other);

    /** Ends that. */
    void unmatch(ConnectionRoleId one, ConnectionRoleId other);

    /** Limits a role to records of a type, beside those it is limited to already; tells the id of the limit. */
    UUID restrict(ConnectionRoleId role, RecordType type);

    /** Lifts such a limit. */
    void liftRestriction(UUID restriction);

    /** Makes a currency. */
    CurrencyId makeCurrency(CurrencyProfile profile, ExchangeRate rate);

    /** Changes a currency that is there. */
    void update(CurrencyUpdate update);

    /** Deletes a currency. */
    void delete(CurrencyId currency);

    /** Connects two sides and tells the id of the master row. */
    ConnectionId connect(ConnectCommand command);

    /** Changes a connection that is there. */
    void update(UpdateCommand command);

    /** Changes a connection, or makes it, as far as the precondition of the command lets it. */
    Saved upsert(UpdateCommand command);

    /** Asks for a state and a status reason by their numbers. */
    void giveState(ConnectionId row, int state, int statusReason);

    /** Ends a connection for good. */
    void disconnect(ConnectionId row, Precondition precondition);

    /** What a row says. */
    ConnectionView look(ConnectionId row);

    /** The image that a row shows. */
    Optional<Picture> imageOf(ConnectionId row);

    /** All rows whose near side is that record. */
    List<ConnectionView> connectionsOf(RecordRef record);

    /** The paths to the records around that record, nearest first. */
    List<ConnectionPath> connectedRecords(RecordRef from, Search search);

    /** The shortest path from one record to another; empty when there is none. */
    Optional<ConnectionPath> shortestPath(RecordRef from, RecordRef to, Search search);

    /** Adds rights to what the principal may do. */
    void grant(RecordRef target, Principal principal, AccessRights rights);

    /** Sets the rights of the principal. */
    void modify(RecordRef target, Principal principal, AccessRights rights);

    /** Ends the share with the principal. */
    void revoke(RecordRef target, Principal principal);

    /** All that the principal may do. */
    AccessRights accessOf(Principal principal, RecordRef target);

    /** The shared rights, by the ids of the principals. */
    Map<UUID, AccessRights> sharesOf(RecordRef target);

    /** The same world, as that user sees it. */
    World as(Principal.User user);

    /** Makes a business unit below another one, or below the root. */
    BusinessUnit.Id businessUnit(String name, Optional<BusinessUnit.Id> parent);

    /** Makes a security role with these privileges, each as deep as is said. */
    SecurityRole.Id securityRole(String name, Map<Privilege, PrivilegeDepth> privileges);

    /** Takes the privilege out of the role. */
    void remove(Privilege privilege, SecurityRole.Id from);

    /** Gives the role to the principal. */
    void give(SecurityRole.Id role, Principal principal);

    /** Takes the role from the principal. */
    void take(SecurityRole.Id role, Principal principal);

    /** Takes the user into the team. */
    void join(Principal.User user, Principal.Team team);

    /** Lets the user leave the team. */
    void leave(Principal.User user, Principal.Team team);

    /** The privileges of the principal, each at its greatest depth. */
    Map<String, PrivilegeDepth> privilegesOf(Principal principal);

    /** The names of the records of that type, in the order of the names. */
    List<String> namesOf(RecordType type);

    /** The names of the ancestors or descendants of the record, in the order of the names. */
    List<String> namesOf(HierarchyOperator hierarchyOperator, RecordRef record);

    /** A client that follows the changes among the rows of that type from now on. */
    Follower follow(RecordType type);

    /** All events so far. Only a world that one can listen to from inside knows them. */
    default List<ConnectionEvent> events() {
        throw new UnsupportedOperationException(
                "Events are told inside the kernel only: tag the scenario with @kernel.");
    }
}
