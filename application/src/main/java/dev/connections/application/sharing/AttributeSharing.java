package dev.connections.application.sharing;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.command.UpdateOrCreate;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.port.AttributeShares;
import dev.connections.application.port.Connections;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;
import java.util.UUID;

/** Shares secured attributes of rows of connections. */
public final class AttributeSharing implements ShareAttributes {

    private final Connections connections;
    private final AttributeShares shares;
    private final Principals principals;
    private final UnitOfWork unitOfWork;
    private final IdGenerator ids;
    private final AccessControl access;

    public AttributeSharing(Ports ports, AccessControl access) {
        connections = ports.connections();
        shares = ports.attributeShares();
        principals = ports.principals();
        unitOfWork = ports.unitOfWork();
        ids = ports.ids();
        this.access = access;
    }

    @Override
    public AttributeShare share(AttributeShareCommand command, Caller caller) {
        return unitOfWork.perform(() -> {
            AttributeShare share = AttributeShare.create(
                    command.id().orElseGet(() -> new AttributeShare.Id(ids.next())),
                    command.target().orElseThrow(() -> missing("objectid", "the connection whose attribute it is")),
                    command.attribute()
                            .orElseThrow(() -> missing("attributeid", "the MetadataId of a secured attribute")),
                    command.with().orElseThrow(() -> missing("principalid", "the user or team that it is shared with")),
                    command.read().orElse(false),
                    command.update().orElse(false));
            requireShareable(share, caller);
            requireNew(share);
            shares.add(share);
            return share;
        });
    }

    @Override
    public Saved save(AttributeShare.Id id, AttributeShareCommand command, Precondition precondition, Caller caller) {
        return unitOfWork.perform(() -> {
            return UpdateOrCreate.perform(
                    () -> change(id, command, precondition, caller), () -> share(command, caller));
        });
    }

    private boolean change(
            AttributeShare.Id id, AttributeShareCommand command, Precondition precondition, Caller caller) {
        Optional<AttributeShare> found = find(id, precondition, caller);
        found.ifPresent(before -> {
            AttributeShare after = before.permit(
                    command.read().orElse(before.read()), command.update().orElse(before.update()));
            requireShareable(after, caller);
            shares.replace(after);
        });
        return found.isPresent();
    }

    @Override
    public void end(AttributeShare.Id id, Precondition precondition, Caller caller) {
        unitOfWork.perform(() -> {
            AttributeShare share = find(id, precondition, caller)
                    .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, ref(id).type(), id));
            shares.remove(share.id());
            return share;
        });
    }

    /**
     * Locks the row, so that the same attribute is not shared twice at the same time, and the row is not deleted
     * meanwhile.
     */
    private void requireShareable(AttributeShare share, Caller caller) {
        Ownership ownership = ownership(share.target());
        access.require(caller, AccessRight.SHARE, share.target(), ownership);
        access.attributes().requireAll(caller, secured(share.attribute()), share, ownership);
        Principal with = share.with();
        if (principals.businessUnitOf(with).isEmpty()) {
            throw RuleViolation.of(ErrorCode.INVALID_SHAREE, with.type(), with.id());
        }
        if (ownership.isBy(with)) {
            throw RuleViolation.of(ErrorCode.CANNOT_SHARE_WITH_OWNER, with.type(), with.id());
        }
    }

    private void requireNew(AttributeShare share) {
        shares.of(share.target()).stream().filter(share::isLike).findFirst().ifPresent(other -> {
            throw RuleViolation.of(
                    ErrorCode.ATTRIBUTE_SHARING_CREATE_DUPLICATE,
                    share.target().type(),
                    share.target().id(),
                    share.with().type(),
                    share.with().id(),
                    other.id());
        });
    }

    /**
     * Locks the shared row, and with it all its shares: by then the share may have changed or been deleted. The
     * precondition is only checked for callers who may share the row.
     */
    private Optional<AttributeShare> find(AttributeShare.Id id, Precondition precondition, Caller caller) {
        Optional<AttributeShare> found = shares.find(id)
                .flatMap(share -> connections.findForUpdate(
                        new ConnectionId(share.target().id())))
                .flatMap(held -> shares.find(id));
        found.map(AttributeShare::target)
                .ifPresent(row -> access.require(caller, AccessRight.SHARE, row, ownership(row)));
        precondition.require(ref(id), found.map(AttributeShare::version));
        return found;
    }

    private SecuredAttribute secured(UUID attribute) {
        return access.attributes()
                .secured(attribute)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.ATTRIBUTE_NOT_SECURED, attribute));
    }

    private Ownership ownership(RecordRef target) {
        ConnectionId row = new ConnectionId(target.id());
        return connections
                .findForUpdate(row)
                .map(connection -> connection.rows().row(row).ownership())
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, target.type(), target.id()));
    }

    private static RecordRef ref(AttributeShare.Id id) {
        return new RecordRef(RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS, id.value());
    }

    private static RuleViolation missing(String attribute, String value) {
        return RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "'" + attribute + "' is missing. Give " + value + ".");
    }
}
