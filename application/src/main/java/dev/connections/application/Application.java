package dev.connections.application;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.AttributeAccess;
import dev.connections.application.access.EscalationGuard;
import dev.connections.application.attribute.CarriedAttributes;
import dev.connections.application.command.HoldRows;
import dev.connections.application.command.RowLocks;
import dev.connections.application.connection.Amend;
import dev.connections.application.connection.Assign;
import dev.connections.application.connection.Connect;
import dev.connections.application.connection.ConnectionLifecycle;
import dev.connections.application.connection.ConnectionRules;
import dev.connections.application.connection.Deactivate;
import dev.connections.application.connection.Disconnect;
import dev.connections.application.connection.Reactivate;
import dev.connections.application.connection.Update;
import dev.connections.application.connection.Upsert;
import dev.connections.application.currency.CurrencyUseCases;
import dev.connections.application.currency.ManageCurrencies;
import dev.connections.application.graph.ConnectionFollowing;
import dev.connections.application.graph.FollowConnections;
import dev.connections.application.image.ImageUseCase;
import dev.connections.application.image.ReadImage;
import dev.connections.application.installation.Installation;
import dev.connections.application.job.BulkDelete;
import dev.connections.application.job.BulkDeleting;
import dev.connections.application.job.RowDeletion;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.port.Ports;
import dev.connections.application.port.UnitOfWork;
import dev.connections.application.reading.ChangeTracking;
import dev.connections.application.reading.QueryShares;
import dev.connections.application.reading.QueryUseCase;
import dev.connections.application.reading.RunQuery;
import dev.connections.application.reading.TrackChanges;
import dev.connections.application.record.ManageRecords;
import dev.connections.application.record.MergeRecords;
import dev.connections.application.record.RecordMerging;
import dev.connections.application.record.RecordUseCases;
import dev.connections.application.role.ManageRoles;
import dev.connections.application.role.MatchRoles;
import dev.connections.application.role.RestrictRoles;
import dev.connections.application.role.RoleUseCases;
import dev.connections.application.security.AssignRoles;
import dev.connections.application.security.BusinessUnitUseCases;
import dev.connections.application.security.ManageBusinessUnits;
import dev.connections.application.security.ManageSecurityRoles;
import dev.connections.application.security.ManageTeams;
import dev.connections.application.security.RetrievePrivileges;
import dev.connections.application.security.SecurityRoleUseCases;
import dev.connections.application.security.TeamUseCases;
import dev.connections.application.sharing.AttributeSharing;
import dev.connections.application.sharing.RecordSharing;
import dev.connections.application.sharing.RetrieveAccess;
import dev.connections.application.sharing.ShareAccess;
import dev.connections.application.sharing.ShareAttributes;
import dev.connections.application.signin.Impersonate;
import dev.connections.application.signin.SignIn;
import dev.connections.application.signin.UserAuthentication;
import dev.connections.application.user.ManageUserSettings;
import dev.connections.application.user.UserSettingsUseCases;
import dev.connections.domain.access.Privileges;

/**
 * Everything that can be asked of Connections, put together from what adapters provide.
 *
 * <pre>{@code
 * Application application = Application.of(ports, Rules.standard());
 * application.connect().connect(ConnectCommand.of(Side.of(ann, doctor), Side.of(ben, patient)), caller);
 * }</pre>
 */
public final class Application {

    private final UnitOfWork unitOfWork;
    private final HoldRows rows;
    private final EntityCatalogue entities;
    private final ConnectionLifecycle connections;
    private final RoleUseCases roles;
    private final CurrencyUseCases currencies;
    private final RecordUseCases records;
    private final RecordMerging merging;
    private final RecordSharing sharing;
    private final AttributeSharing attributeSharing;
    private final SecurityRoleUseCases securityRoles;
    private final TeamUseCases teams;
    private final BusinessUnitUseCases businessUnits;
    private final UserSettingsUseCases userSettings;
    private final QueryUseCase queries;
    private final ChangeTracking changes;
    private final ConnectionFollowing graph;
    private final ImageUseCase images;
    private final BulkDeleting bulkDeletion;
    private final UserAuthentication authentication;
    private final Installation installation;

    private Application(Ports ports, Rules rules) {
        AttributeAccess attributeAccess = new AttributeAccess(
                ports.principals(), ports.businessUnits(), ports.attributeShares(), rules.secured());
        AccessControl access =
                new AccessControl(ports.principals(), ports.businessUnits(), ports.shares(), attributeAccess);
        Privileges privileges = Privileges.of(rules.recordTypes());
        QueryShares shares = new QueryShares(rules.queriesPerUser());
        unitOfWork = ports.unitOfWork();
        rows = new RowLocks(ports);
        entities = new EntityCatalogue(rules.recordTypes(), rules.secured());
        CarriedAttributes attributes = new CarriedAttributes(ports, entities, access);
        ConnectionRules connectionRules = new ConnectionRules(ports, rules.policies(), rules.duplicates());
        connections = new ConnectionLifecycle(ports, access, connectionRules, attributes);
        roles = new RoleUseCases(ports, access, attributes);
        currencies = new CurrencyUseCases(ports, access, attributes);
        EscalationGuard escalation = new EscalationGuard(ports, access, privileges);
        records = new RecordUseCases(ports, entities, access, escalation, attributes, rules.fullNames());
        merging = new RecordMerging(ports, entities, access, connectionRules);
        sharing = new RecordSharing(ports, access);
        attributeSharing = new AttributeSharing(ports, access);
        securityRoles = new SecurityRoleUseCases(ports, access, escalation, privileges);
        teams = new TeamUseCases(ports, access, escalation);
        businessUnits = new BusinessUnitUseCases(ports, access, escalation, attributes);
        userSettings = new UserSettingsUseCases(ports, access);
        queries = new QueryUseCase(ports.queries(), entities, access, ports.clock(), ports.principals(), shares);
        changes = new ChangeTracking(ports.changes(), queries, access, ports.clock(), rules.changeRetention());
        graph = new ConnectionFollowing(ports.graph(), ports.records(), queries, entities, access, shares);
        images = new ImageUseCase(queries);
        bulkDeletion = new BulkDeleting(
                ports, queries, new RowDeletion(rules.recordTypes(), connections, roles, currencies, records));
        authentication = new UserAuthentication(ports, access);
        installation = new Installation(ports, privileges);
    }

    /** The application that these ports carry and these rules govern. */
    public static Application of(Ports ports, Rules rules) {
        return new Application(ports, rules);
    }

    /** Locks the rows that a unit of work of several use cases changes, before the first of them runs. */
    public HoldRows rows() {
        return rows;
    }

    /** Which entities there are. */
    public EntityCatalogue entities() {
        return entities;
    }

    /** Runs several use cases as one transaction: all of them happen, or none. */
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    public Connect connect() {
        return connections;
    }

    public Update update() {
        return connections;
    }

    public Upsert upsert() {
        return connections;
    }

    public Amend amend() {
        return connections;
    }

    public Deactivate deactivate() {
        return connections;
    }

    public Reactivate reactivate() {
        return connections;
    }

    public Assign assign() {
        return connections;
    }

    public Disconnect disconnect() {
        return connections;
    }

    public ManageRoles roles() {
        return roles;
    }

    public MatchRoles matches() {
        return roles;
    }

    public RestrictRoles restrictions() {
        return roles;
    }

    public ManageCurrencies currencies() {
        return currencies;
    }

    public ManageRecords records() {
        return records;
    }

    public MergeRecords merge() {
        return merging;
    }

    public BulkDelete bulkDelete() {
        return bulkDeletion;
    }

    public ShareAccess share() {
        return sharing;
    }

    public ShareAttributes attributeShares() {
        return attributeSharing;
    }

    public RetrieveAccess access() {
        return sharing;
    }

    public ManageSecurityRoles securityRoles() {
        return securityRoles;
    }

    public AssignRoles roleAssignments() {
        return securityRoles;
    }

    public RetrievePrivileges privileges() {
        return securityRoles;
    }

    public ManageTeams teams() {
        return teams;
    }

    public ManageBusinessUnits businessUnits() {
        return businessUnits;
    }

    public ManageUserSettings userSettings() {
        return userSettings;
    }

    public ReadImage images() {
        return images;
    }

    public RunQuery queries() {
        return queries;
    }

    public SignIn signIn() {
        return authentication;
    }

    public Impersonate impersonate() {
        return authentication;
    }

    public TrackChanges changes() {
        return changes;
    }

    public FollowConnections graph() {
        return graph;
    }

    /** Prepares an empty store. */
    public Installation installation() {
        return installation;
    }
}
