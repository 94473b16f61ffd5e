package dev.connections.acceptance.stores;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.port.Ports;
import dev.connections.application.record.NewRecord;
import dev.connections.application.sharing.AttributeShareCommand;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Connections that Olga may all read, some with descriptions that are none of her business. Those may also be left out: it
 * must make no difference to her.
 */
final class Diaries {

    private static final Caller ADMINISTRATOR = Administrator.CALLER;

    private final Application application;
    private final boolean withSecrets;
    private final Principal.User olga;
    private final Principal.Team nightShift;
    private final Principal.User paul;

    /**
     * Fills that store.
     *
     * @param withSecrets whether what Olga must not see is there at all
     */
    Diaries(Ports ports, boolean withSecrets) {
        this.withSecrets = withSecrets;
        application = Application.of(ports, Rules.standard().securing(Set.of(SecuredAttribute.CONNECTION_DESCRIPTION)));
        application.installation().prepare();
        olga = new Principal.User(make(RecordTypes.SYSTEM_USER, "Olga").id());
        paul = new Principal.User(make(RecordTypes.SYSTEM_USER, "Paul").id());
        nightShift = new Principal.Team(make(RecordTypes.TEAM, "Night shift").id());
        SecurityRole.Id clerk = clerk();
        Stream.of(olga, paul, nightShift)
                .forEach(principal -> application.roleAssignments().assign(clerk, principal, ADMINISTRATOR));
        application.teams().join(olga, nightShift, ADMINISTRATOR);
        fill();
    }

    /** What Olga gets to see. */
    Answers toOlga() {
        return new Answers(application.queries(), Caller.of(olga));
    }

    /** What the administrator gets to see. */
    Answers toAdministrator() {
        return new Answers(application.queries());
    }

    /** The names tell the connections from each other in every store. */
    private void fill() {
        connect("A", Optional.of("Every Monday, 50% off"), olga);
        connect("B", Optional.of("beta"), nightShift);
        share(connect("C", Optional.of("alpha"), paul), olga, true);
        share(connect("D", Optional.of("EVERY MONDAY"), paul), nightShift, true);
        connect("E", secret("Zeta"), paul);
        share(connect("F", secret("every monday"), paul), olga, false);
        connect("G", Optional.empty(), paul);
    }

    private Optional<String> secret(String text) {
        return Optional.of(text).filter(there -> withSecrets);
    }

    private Connection connect(String name, Optional<String> description, Principal owner) {
        ConnectCommand plain = ConnectCommand.of(
                        Side.of(make(RecordTypes.CONTACT, name)), Side.of(make(RecordTypes.CONTACT, "To " + name)))
                .ownedBy(owner);
        return application.connect().connect(description.map(plain::describedAs).orElse(plain), ADMINISTRATOR);
    }

    /** Shares the description of both rows, to be read or else to be changed. */
    private void share(Connection connection, Principal with, boolean read) {
        Stream.of(connection.rows().master(), connection.rows().reciprocal())
                .map(ConnectionRow::id)
                .forEach(row -> application
                        .attributeShares()
                        .share(
                                new AttributeShareCommand(
                                        Optional.empty(),
                                        Optional.of(SecuredAttribute.CONNECTION_DESCRIPTION.id()),
                                        Optional.of(row.ref()),
                                        Optional.of(with),
                                        Optional.of(read),
                                        Optional.of(!read)),
                                ADMINISTRATOR));
    }

    /** A role that reads everything, and what is secured no more than others. */
    private SecurityRole.Id clerk() {
        SecurityRole.Id role = application
                .securityRoles()
                .create(Optional.empty(), "Clerk", Optional.empty(), ADMINISTRATOR)
                .id();
        application
                .securityRoles()
                .addPrivileges(
                        role,
                        Stream.of(RecordTypes.CONNECTION, RecordTypes.CONTACT)
                                .map(type -> Privilege.of(AccessRight.READ, type))
                                .collect(Collectors.toMap(privilege -> privilege, all -> PrivilegeDepth.GLOBAL)),
                        ADMINISTRATOR);
        return role;
    }

    private RecordRef make(RecordType type, String name) {
        return application
                .records()
                .create(NewRecord.of(type, name), ADMINISTRATOR)
                .ref();
    }
}
