package dev.connections.acceptance.escalation;

import dev.connections.application.Application;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.job.BulkDeletion;
import dev.connections.application.query.Condition;
import dev.connections.application.record.IdentityUpdate;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.security.BusinessUnitFacts;
import dev.connections.application.sharing.AttributeShareCommand;
import dev.connections.application.user.UserSettingsUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The acts that change the access of others, each with random arguments. */
final class Acts {

    /** The time zone that is chosen in settings. */
    static final int CHOSEN_ZONE = 85;

    private final Application application;
    private final Company company;
    private final Choice choice;
    private final Map<String, Consumer<Caller>> acts = new LinkedHashMap<>();

    private final List<String> kinds = new ArrayList<>();

    private final List<AttributeShare.Id> attributeShares = new ArrayList<>();

    /** Users who were created by acts: they had no access before. */
    final List<Principal.User> madeUsers = new ArrayList<>();

    private Acts(Company company, Choice choice) {
        application = company.application;
        this.company = company;
        this.choice = choice;
        roles();
        organisation();
        rows();
    }

    /** All kinds of them. */
    static Acts all(Company company, Choice choice) {
        Acts all = new Acts(company, choice);
        all.kinds.addAll(all.acts.keySet());
        return all;
    }

    /** A few kinds: among all of them, those that lead somewhere together would seldom meet. */
    static Acts some(Company company, Choice choice) {
        Acts some = new Acts(company, choice);
        some.kinds.addAll(choice.some(some.acts.keySet(), company.duty.isPresent() ? 20 : 4));
        company.duty.ifPresent(duty -> some.kinds.addAll(duty.acts()));
        return some.kinds.isEmpty() ? all(company, choice) : some;
    }

    /** What is to be done next. */
    String next() {
        return choice.any(kinds);
    }

    /** Does it; what is refused changes nothing. */
    void carryOut(String kind, Caller caller) {
        acts.get(kind).accept(caller);
    }

    private void roles() {
        acts.put("give a role", caller -> application.roleAssignments().assign(role(caller), principal(), caller));
        acts.put("withdraw a role", caller -> {
            SecurityRole.Id role = choice.any(company.roles);
            application.roleAssignments().withdraw(role, holder(role), caller);
        });
        acts.put(
                "add privileges",
                caller -> application
                        .securityRoles()
                        .addPrivileges(choice.any(company.roles), choice.privileges(Company.privileges(), 30), caller));
        acts.put("remove a privilege", caller -> {
            SecurityRole.Id role = choice.any(company.roles);
            application.securityRoles().removePrivilege(role, content(role), caller);
        });
        acts.put(
                "create a role",
                caller -> company.roles.add(application
                        .securityRoles()
                        .create(Optional.empty(), "Role", choice.perhaps(company.units), caller)
                        .id()));
        acts.put(
                "delete a role",
                caller -> application.securityRoles().delete(choice.any(company.roles), Precondition.NONE, caller));
    }

    private void organisation() {
        acts.put("join a team", caller -> application.teams().join(user(), choice.any(company.teams), caller));
        acts.put("leave a team", caller -> application.teams().leave(user(), choice.any(company.teams), caller));
        acts.put(
                "move a user or team",
                caller -> application
                        .records()
                        .update(RecordUpdate.move(principal().record(), choice.any(company.units)), caller));
        acts.put(
                "move a business unit",
                caller -> application
                        .businessUnits()
                        .save(
                                choice.any(company.units),
                                new BusinessUnitFacts(
                                        Optional.empty(),
                                        Optional.of(choice.any(company.units)),
                                        AttributeChanges.NONE),
                                Precondition.NONE,
                                caller));
        acts.put(
                "create a business unit",
                caller -> company.units.add(application
                        .businessUnits()
                        .create(Optional.empty(), "Unit", choice.perhaps(company.units), caller)
                        .id()));
        acts.put(
                "delete a business unit",
                caller -> application.businessUnits().delete(choice.any(company.units), Precondition.NONE, caller));
        acts.put(
                "delete a user or team",
                caller -> application.records().delete(principal().record(), Precondition.NONE, caller));
        acts.put("say by what a user is recognised", this::identify);
        acts.put(
                "create a user",
                caller -> madeUsers.add(new Principal.User(application
                        .records()
                        .create(
                                new NewRecord(
                                        RecordTypes.SYSTEM_USER,
                                        Optional.empty(),
                                        "New",
                                        Optional.empty(),
                                        choice.perhaps(company.units),
                                        Optional.empty(),
                                        IdentityUpdate.NONE),
                                caller)
                        .ref()
                        .id())));
        acts.put(
                "change settings",
                caller -> application
                        .userSettings()
                        .update(
                                new UserSettingsUpdate(
                                        choice.oneIn(2) ? caller.user() : user(),
                                        Change.to(Optional.of(CHOSEN_ZONE)),
                                        Change.none(),
                                        Precondition.NONE),
                                caller));
    }

    /** An object id becomes another user's only once that one has none; that of the stranger is free. */
    private void identify(Caller caller) {
        UUID person = choice.oneIn(2) ? Company.STRANGER : choice.any(List.copyOf(company.people.keySet()));
        Change<String> name = choice.oneIn(3) ? Change.to(Company.nameOf(person)) : Change.none();
        Optional<UUID> objectId = choice.oneIn(2) ? Optional.of(person) : Optional.empty();
        IdentityUpdate identity = new IdentityUpdate(
                choice.oneIn(2) ? Change.to(objectId) : Change.none(),
                choice.oneIn(3) ? Change.to(choice.oneIn(2)) : Change.none(),
                choice.oneIn(2) ? Change.to(objectId.map(Company::nameOf)) : Change.none(),
                Change.none());
        application
                .records()
                .upsert(
                        new RecordUpdate(
                                anyUser().record(),
                                name,
                                Change.none(),
                                Change.none(),
                                Change.none(),
                                identity,
                                Precondition.EXISTS),
                        caller);
    }

    private void rows() {
        acts.put("grant access", caller -> application.share().grant(row(), principal(), rights(), caller));
        acts.put("modify access", caller -> application.share().modify(row(), principal(), rights(), caller));
        acts.put("revoke access", caller -> application.share().revoke(row(), principal(), caller));
        acts.put(
                "share a description",
                caller -> attributeShares.add(application
                        .attributeShares()
                        .share(Company.describing(connection(), principal()), caller)
                        .id()));
        acts.put("change the share of a description", this::changeAttributeShare);
        acts.put(
                "assign a record",
                caller -> application
                        .records()
                        .upsert(
                                new RecordUpdate(
                                        choice.any(company.records),
                                        Change.none(),
                                        Change.to(principal()),
                                        Precondition.EXISTS),
                                caller));
        acts.put("assign a connection", caller -> application.assign().assign(connection(), principal(), caller));
        acts.put("merge", this::merge);
        acts.put(
                "place an account",
                caller -> application
                        .records()
                        .update(RecordUpdate.place(mergeable(), Optional.of(mergeable())), caller));
        acts.put(
                "delete a record",
                caller -> application.records().delete(choice.any(company.records), Precondition.NONE, caller));
        acts.put("disconnect", caller -> application.disconnect().disconnect(connection(), Precondition.NONE, caller));
        acts.put(
                "delete in bulk",
                caller -> application
                        .bulkDelete()
                        .delete(
                                new BulkDeletion(
                                        "Some",
                                        choice.any(List.of(RecordTypes.CONTACT, RecordTypes.CONNECTION)),
                                        Condition.nothing()),
                                caller));
        acts.put("take the id of a row for another type", this::takeId);
        acts.put(
                "share a row of a taken id",
                caller -> application
                        .share()
                        .grant(new RecordRef(otherType(), row().id()), principal(), rights(), caller));
    }

    /** Those that are connected with each other more often than chance would have it. */
    private void merge(Caller caller) {
        List<RecordRef> pair = company.connected.isEmpty() || choice.oneIn(3)
                ? List.of(mergeable(), mergeable())
                : choice.any(company.connected);
        application.merge().merge(pair.get(0), pair.get(1), caller);
    }

    private void takeId(Caller caller) {
        RecordRef made = application
                .records()
                .create(new NewRecord(otherType(), Optional.of(row().id()), "Taken", Optional.of(principal())), caller)
                .ref();
        if (made.type().equals(RecordTypes.SYSTEM_USER)) {
            madeUsers.add(new Principal.User(made.id()));
        }
    }

    private void changeAttributeShare(Caller caller) {
        if (attributeShares.isEmpty()) {
            return;
        }
        AttributeShareCommand command = new AttributeShareCommand(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(choice.oneIn(2)),
                Optional.of(choice.oneIn(2)));
        AttributeShare.Id share = choice.any(attributeShares);
        if (choice.oneIn(3)) {
            application.attributeShares().end(share, Precondition.NONE, caller);
        } else {
            application.attributeShares().save(share, command, Precondition.EXISTS, caller);
        }
    }

    /** One that the caller has, more often than chance would have it. */
    private SecurityRole.Id role(Caller caller) {
        List<SecurityRole.Id> own = company.holders.entrySet().stream()
                .filter(role -> role.getValue().contains(caller.user()))
                .map(Map.Entry::getKey)
                .toList();
        return own.isEmpty() || choice.oneIn(2) ? choice.any(company.roles) : choice.any(own);
    }

    private Principal holder(SecurityRole.Id role) {
        List<? extends Principal> holders = company.holders.getOrDefault(role, List.of());
        return holders.isEmpty() || choice.oneIn(3) ? principal() : choice.any(holders);
    }

    private Privilege content(SecurityRole.Id role) {
        List<Privilege> privileges = company.contents.getOrDefault(role, List.of());
        return privileges.isEmpty() ? choice.any(List.copyOf(Company.privileges())) : choice.any(privileges);
    }

    /** Nearly always one of those who were there before. */
    private Principal principal() {
        return choice.oneIn(3) ? choice.any(company.teams) : user();
    }

    private Principal.User user() {
        return madeUsers.isEmpty() || !choice.oneIn(4) ? choice.any(company.users) : choice.any(madeUsers);
    }

    /** The built-in administrator among them. */
    private Principal.User anyUser() {
        return choice.oneIn(6) ? Administrator.USER : user();
    }

    private RecordRef row() {
        return choice.oneIn(2) && !company.rows.isEmpty() ? connection().ref() : choice.any(company.records);
    }

    private ConnectionId connection() {
        return company.rows.isEmpty() ? new ConnectionId(new UUID(0, 0)) : choice.any(company.rows);
    }

    private RecordRef mergeable() {
        return choice.any(company.records.stream()
                .filter(record -> Principal.of(record).isEmpty())
                .toList());
    }

    private RecordType otherType() {
        return choice.any(List.of(RecordTypes.CONTACT, RecordTypes.ACCOUNT, RecordTypes.SYSTEM_USER, RecordTypes.TEAM));
    }

    private AccessRights rights() {
        AccessRights rights = AccessRights.NONE;
        for (AccessRight right : choice.some(List.of(AccessRight.values()), 3)) {
            rights = rights.union(AccessRights.of(right));
        }
        return rights;
    }
}
