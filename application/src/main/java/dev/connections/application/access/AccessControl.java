package dev.connections.application.access;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Shares;
import dev.connections.application.query.Condition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.AccessScope;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Access control: the one place that decides what a caller may do. Use cases ask it before they act; queries get a row
 * predicate from it.
 *
 * <p>A user has a right on a record when the user holds the privilege for it at all, and the record is owned by the
 * user or one of the user's teams, or lies within the depth of the privilege, or was shared with the user or such a
 * team with that right. A user who acts on behalf of another has the rights that both have.
 */
public final class AccessControl {

    private final ScopeResolver scopeResolver;
    private final Shares shares;
    private final AttributeAccess attributes;

    public AccessControl(
            Principals principals, BusinessUnits businessUnits, Shares shares, AttributeAccess attributes) {
        scopeResolver = new ScopeResolver(principals, businessUnits);
        this.shares = shares;
        this.attributes = attributes;
    }

    /** Access to single secured attributes. */
    public AttributeAccess attributes() {
        return attributes;
    }

    /**
     * Asks for a privilege, whichever record it is to be exercised on.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    public void require(Caller caller, AccessRight right, RecordType type) {
        require(caller, Privilege.of(right, type));
    }

    /**
     * Asks for a privilege.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    public void require(Caller caller, Privilege privilege) {
        held(caller, privilege);
    }

    /**
     * Asks for a right on one record.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED} for a caller who lacks the privilege even for records of
     *     their own, {@link ErrorCode#ACCESS_DENIED}
     */
    public void require(Caller caller, AccessRight right, RecordRef target, Ownership ownership) {
        held(caller, Privilege.of(right, target.type())).forEach((user, accessScope) -> {
            if (!accessScope.covers(ownership)
                    && !shared(accessScope, sharing(target, ownership)).include(right)) {
                throw RuleViolation.of(ErrorCode.ACCESS_DENIED, user, right.text(), target.type(), target.id());
            }
        });
    }

    /**
     * Asks whether the caller may learn what that principal may do: its own, or of one that it may read.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}, {@link ErrorCode#ACCESS_DENIED}
     */
    public void requireToKnow(Caller caller, Principal principal, Ownership ownership) {
        caller.users().stream()
                .filter(user -> !user.equals(principal))
                .forEach(user -> require(Caller.of(user), AccessRight.READ, principal.record(), ownership));
    }

    /**
     * Asks for the right to do what another user could do, in that user's name.
     *
     * @param impersonated by what the request names the other user
     * @throws RuleViolation {@link ErrorCode#CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER}
     */
    public void requireToActFor(Principal.User signedIn, UUID impersonated) {
        if (scopeResolver.of(signedIn, new Privilege.Impersonation()) instanceof AccessScope.Nothing) {
            throw RuleViolation.of(ErrorCode.CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER, signedIn, impersonated);
        }
    }

    /**
     * Checks the right to create a record with this ownership: for the caller, or for another owner within the scopes
     * of the privileges to create and to assign.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}, {@link ErrorCode#ACCESS_DENIED}, {@link
     *     ErrorCode#PRINCIPAL_PRIVILEGE_DENIED} for an owner who could not read it
     */
    public void requireNew(Caller caller, RecordRef record, Ownership ownership) {
        require(caller, AccessRight.CREATE, record, ownership);
        if (!ownership.isBy(caller.user())) {
            require(caller, AccessRight.ASSIGN, record, ownership);
            requireOwner(ownership.owner(), record.type());
        }
    }

    /**
     * Checks that the principal can own records of that type: an owner must hold the privilege to read them.
     *
     * @throws RuleViolation {@link ErrorCode#PRINCIPAL_PRIVILEGE_DENIED} otherwise
     */
    public void requireOwner(Principal owner, RecordType type) {
        Privilege read = Privilege.of(AccessRight.READ, type);
        if (scopeResolver.of(owner, read) instanceof AccessScope.Nothing) {
            throw RuleViolation.of(ErrorCode.PRINCIPAL_PRIVILEGE_DENIED, owner.type(), owner.id(), read);
        }
    }

    /**
     * Checks that the caller has these rights on the record and so may share them.
     *
     * @throws RuleViolation {@link ErrorCode#ACCESS_DENIED}
     */
    public void requireAll(Caller caller, AccessRights rights, RecordRef target, Ownership ownership) {
        for (AccessRight right : AccessRight.values()) {
            if (rights.include(right)) {
                require(caller, right, target, ownership);
            }
        }
    }

    /** All rights of this principal on the record, from whichever source. */
    public AccessRights rightsOf(Principal principal, RecordRef target, Ownership ownership) {
        Sharing sharing = sharing(target, ownership);
        AccessRights rights = AccessRights.NONE;
        for (Map.Entry<AccessRight, AccessScope> entry :
                scopeResolver.onType(principal, target.type()).entrySet()) {
            AccessScope accessScope = entry.getValue();
            if (accessScope.covers(ownership) || shared(accessScope, sharing).include(entry.getKey())) {
                rights = rights.union(AccessRights.of(entry.getKey()));
            }
        }
        return rights;
    }

    /** Why the principal has access to the record, by the first reason that there is. */
    public AccessOrigin originOf(Principal principal, RecordRef target, Ownership ownership) {
        return rightsOf(principal, target, ownership).isNone()
                ? AccessOrigin.none()
                : AccessOrigin.of(scopeResolver.owners(principal), sharing(target, ownership));
    }

    /**
     * Which rows of the entity this caller sees, provided that it may ask for rows of it at all.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}
     */
    public Condition readableRows(Caller caller, EntityDefinition entity) {
        if (RowPredicate.isOpen(entity)) {
            return visibleRows(caller, entity);
        }
        RowPredicate seen = new RowPredicate(scopeResolver, entity);
        return held(caller, Privilege.of(AccessRight.READ, entity.type())).entrySet().stream()
                .map(held -> seen.of(held.getKey(), held.getValue()))
                .reduce(Condition.everything(), Condition::and);
    }

    /** Which rows of the entity this caller sees; none when it lacks the privilege to read them. */
    public Condition visibleRows(Caller caller, EntityDefinition entity) {
        return visibleRows(caller, List.of(entity)).getOrDefault(entity, Condition.nothing());
    }

    /** The same of several entities at once, which asks the store once for each user. */
    public Map<EntityDefinition, Condition> visibleRows(Caller caller, Collection<EntityDefinition> entities) {
        Map<EntityDefinition, Condition> visible = new LinkedHashMap<>();
        entities.forEach(entity -> visible.put(entity, Condition.everything()));
        for (Principal.User user : caller.users()) {
            Map<Privilege, AccessScope> read = scopeResolver.of(
                    user,
                    entities.stream()
                            .map(entity -> Privilege.of(AccessRight.READ, entity.type()))
                            .collect(Collectors.toSet()));
            visible.replaceAll((entity, seen) -> seen.and(new RowPredicate(scopeResolver, entity)
                    .of(
                            user,
                            read.getOrDefault(
                                    Privilege.of(AccessRight.READ, entity.type()), new AccessScope.Nothing()))));
        }
        return visible;
    }

    /**
     * The scope of the privilege for each user whose rights the request needs.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED} when one of them does not hold it
     */
    private Map<Principal.User, AccessScope> held(Caller caller, Privilege privilege) {
        Map<Principal.User, AccessScope> held = new LinkedHashMap<>();
        for (Principal.User user : caller.users()) {
            AccessScope accessScope = scopeResolver.of(user, privilege);
            if (accessScope instanceof AccessScope.Nothing) {
                throw RuleViolation.of(ErrorCode.PRIVILEGE_DENIED, user, privilege);
            }
            held.put(user, accessScope);
        }
        return held;
    }

    private Sharing sharing(RecordRef target, Ownership ownership) {
        return shares.of(target, ownership.owner());
    }

    /**
     * What is shared with the user of that scope, or with one of the user's teams. An unrestricted scope needs no
     * share.
     */
    private static AccessRights shared(AccessScope accessScope, Sharing sharing) {
        return accessScope instanceof AccessScope.Within within
                ? sharing.sharedWith(within.owners())
                : AccessRights.NONE;
    }
}
