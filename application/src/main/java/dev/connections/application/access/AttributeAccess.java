package dev.connections.application.access;

import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.port.AttributeShares;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Principals;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.In;
import dev.connections.application.query.Condition.Operator;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessScope;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Field-level security: decides whether a user who may read or change a row may also read or change its secured
 * attributes. Access have the holders of the privilege to access all secured attributes, the row's owner and the
 * members of an owning team, and the principals with which the attribute of that row was shared. A user who acts on
 * behalf of another has the access that both have.
 */
public final class AttributeAccess {

    private static final String SHARING = RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS.logicalName();

    private final ScopeResolver scopeResolver;
    private final AttributeShares shares;
    private final Set<SecuredAttribute> secured;

    /**
     * Decides by the shares, roles and memberships in these ports.
     *
     * @param secured which attributes are secured; all others are open to every user who may read or change the row
     */
    public AttributeAccess(
            Principals principals, BusinessUnits businessUnits, AttributeShares shares, Set<SecuredAttribute> secured) {
        scopeResolver = new ScopeResolver(principals, businessUnits);
        this.shares = shares;
        this.secured = Set.copyOf(secured);
    }

    /** The secured attribute of that id. */
    public Optional<SecuredAttribute> secured(UUID id) {
        return secured.stream().filter(attribute -> attribute.id().equals(id)).findFirst();
    }

    /** Whether that attribute of the entity is secured. */
    public boolean isSecured(String entity, String attribute) {
        return secured.stream().anyMatch(one -> one.is(entity, attribute));
    }

    /** Which rows show this attribute of their entity to the caller. */
    public Condition showing(Caller caller, String entity, String attribute) {
        return secured.stream()
                .filter(one -> one.is(entity, attribute))
                .flatMap(one -> caller.users().stream().map(user -> showing(user, one)))
                .reduce(Condition.everything(), Condition::and);
    }

    /**
     * Asks for the right to change the attribute.
     *
     * @throws RuleViolation {@link ErrorCode#ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_UPDATE}
     */
    public void requireUpdate(Caller caller, SecuredAttribute attribute, RecordRef row, Ownership ownership) {
        if (secured.contains(attribute)) {
            require(
                    caller,
                    attribute,
                    row,
                    ownership,
                    AttributeShare::update,
                    ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_UPDATE);
        }
    }

    /**
     * Checks that the caller has the access that the share permits.
     *
     * @throws RuleViolation {@link ErrorCode#ATTRIBUTE_PERMISSION_READ_IS_MISSING}, {@link
     *     ErrorCode#ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE}
     */
    public void requireAll(Caller caller, SecuredAttribute attribute, AttributeShare share, Ownership ownership) {
        if (share.read()) {
            require(
                    caller,
                    attribute,
                    share.target(),
                    ownership,
                    AttributeShare::read,
                    ErrorCode.ATTRIBUTE_PERMISSION_READ_IS_MISSING);
        }
        if (share.update()) {
            require(
                    caller,
                    attribute,
                    share.target(),
                    ownership,
                    AttributeShare::update,
                    ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE);
        }
    }

    /**
     * Asks whether the caller may make the principal the owner of a row whose attribute has a value: owners read and change
     * it, so the caller must be able to, as far as the new owner is not already.
     *
     * @throws RuleViolation {@link ErrorCode#ATTRIBUTE_PERMISSION_READ_IS_MISSING}, {@link
     *     ErrorCode#ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE}
     */
    public void requireAssign(
            Caller caller, SecuredAttribute attribute, RecordRef row, Ownership ownership, Principal newOwner) {
        if (!secured.contains(attribute) || accessesAll(newOwner)) {
            return;
        }
        if (!isOpen(newOwner, attribute, row, ownership, AttributeShare::read)) {
            require(
                    caller,
                    attribute,
                    row,
                    ownership,
                    AttributeShare::read,
                    ErrorCode.ATTRIBUTE_PERMISSION_READ_IS_MISSING);
        }
        if (!isOpen(newOwner, attribute, row, ownership, AttributeShare::update)) {
            require(
                    caller,
                    attribute,
                    row,
                    ownership,
                    AttributeShare::update,
                    ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE);
        }
    }

    /**
     * Checks that the caller has access to all secured attributes in rows of these principals, now or later: the caller
     * is one of them, or holds the privilege to access all secured attributes.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    void requireAllOf(Caller caller, Set<Principal> owners) {
        for (Principal.User user : secured.isEmpty() ? List.<Principal.User>of() : caller.users()) {
            if (!accessesAll(user) && !scopeResolver.owners(user).containsAll(owners)) {
                throw RuleViolation.of(ErrorCode.PRIVILEGE_DENIED, user, new Privilege.SecuredAttributes());
            }
        }
    }

    private void require(
            Caller caller,
            SecuredAttribute attribute,
            RecordRef row,
            Ownership ownership,
            Predicate<AttributeShare> permits,
            ErrorCode otherwise) {
        for (Principal.User user : caller.users()) {
            if (!accessesAll(user) && !isOpen(user, attribute, row, ownership, permits)) {
                throw RuleViolation.of(otherwise, user, attribute, row.type(), row.id());
            }
        }
    }

    private boolean isOpen(
            Principal user,
            SecuredAttribute attribute,
            RecordRef row,
            Ownership ownership,
            Predicate<AttributeShare> permits) {
        Set<Principal> selves = scopeResolver.owners(user);
        return selves.contains(ownership.owner())
                || shares.of(row).stream()
                        .filter(share -> share.attribute().equals(attribute.id()))
                        .filter(share -> selves.contains(share.with()))
                        .anyMatch(permits);
    }

    private Condition showing(Principal.User user, SecuredAttribute attribute) {
        if (accessesAll(user)) {
            return Condition.everything();
        }
        List<Object> selves =
                scopeResolver.owners(user).stream().<Object>map(Principal::id).toList();
        return new Any(List.of(
                new In(new Column("ownerid"), selves),
                new Condition.Exists(
                        SHARING,
                        "objectid",
                        new All(List.of(
                                new Comparison(new Column("attributeid"), Operator.EQUAL, attribute.id()),
                                new In(new Column("principalid"), selves),
                                new Comparison(new Column("readaccess"), Operator.EQUAL, true))))));
    }

    private boolean accessesAll(Principal user) {
        return !(scopeResolver.of(user, new Privilege.SecuredAttributes()) instanceof AccessScope.Nothing);
    }
}
