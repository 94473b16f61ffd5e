package dev.connections.rest.operation;

import dev.connections.application.Application;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.Optional;

/** All actions and functions, by their names. */
public final class Operations {

    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private final Sharing sharing;
    private final AccessLookup lookup;

    /** Those of this application. */
    public Operations(Application application, WireEntities entities) {
        this.sharing = new Sharing(application.share(), entities);
        this.lookup = new AccessLookup(application.access(), entities);
    }

    /** The operation that is called by its name alone; empty when there is none of that name. */
    public Optional<Operation> unbound(Segment call) {
        return Optional.ofNullable(
                switch (call.name()) {
                    case "GrantAccess" -> Operation.action(sharing::grant);
                    case "ModifyAccess" -> Operation.action(sharing::modify);
                    case "RevokeAccess" -> Operation.action(sharing::revoke);
                    case "RetrieveSharedPrincipalsAndAccess" -> Operation.function(lookup.shares(call));
                    case "WhoAmI" -> Operation.function(Installation::whoAmI);
                    case "RetrieveVersion" -> Operation.function(Installation::version);
                    default -> null;
                });
    }

    /** The operation that is called on a row; empty when rows of that entity have none of that name. */
    public Optional<Operation> bound(WireEntity entity, RecordRef row, Segment call) {
        boolean principal =
                row.type().equals(RecordTypes.SYSTEM_USER) || row.type().equals(RecordTypes.TEAM);
        boolean known = call.name().equals(NAMESPACE + "RetrievePrincipalAccess");
        return principal && known ? Optional.of(Operation.function(lookup.rights(row, call))) : Optional.empty();
    }
}
