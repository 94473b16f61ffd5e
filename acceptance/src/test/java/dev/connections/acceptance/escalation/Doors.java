package dev.connections.acceptance.escalation;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.user.UserSettingsUpdate;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Determines the access of a caller by reading and writing through the API; the writes are rolled back. */
final class Doors {

    private static final Set<ErrorCode> CLOSED = Set.of(
            ErrorCode.ACCESS_DENIED,
            ErrorCode.PRIVILEGE_DENIED,
            ErrorCode.OBJECT_DOES_NOT_EXIST,
            ErrorCode.ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_UPDATE);

    private final Company company;
    private final Set<RecordRef> began = new HashSet<>();

    Doors(Company company) {
        this.company = company;
        began.addAll(company.records);
        company.rows.forEach(row -> began.add(row.ref()));
    }

    /** What can be done with a row. */
    enum Door {
        LISTED,
        BY_ID,
        WRITTEN,
        APPENDED,
        APPENDED_TO,
        /** Takes several rights, which a user may come by from several others: so each of them is looked at. */
        PLACED(WRITTEN, APPENDED, APPENDED_TO),
        DELETED,
        ASSIGNED,
        SHARED,
        DESCRIPTION_READ,
        DESCRIPTION_CHANGED,
        SETTINGS_CHANGED;

        private final Set<Door> parts;

        Door(Door... parts) {
            this.parts = Set.of(parts);
        }

        boolean takesSeveralRights() {
            return !parts.isEmpty();
        }
    }

    /** One thing that can be done with one row. */
    record Reached(Door door, RecordRef row) {

        /** What each right opens by itself of what this takes. */
        Set<Reached> parts() {
            return door.takesSeveralRights()
                    ? door.parts.stream().map(part -> new Reached(part, row)).collect(Collectors.toSet())
                    : Set.of(this);
        }
    }

    /** All that the caller has access to of the rows that the company began with. */
    Set<Reached> openTo(Caller caller) {
        Set<Reached> open = new HashSet<>();
        for (RecordType type : List.of(
                RecordTypes.CONTACT,
                RecordTypes.ACCOUNT,
                RecordTypes.SYSTEM_USER,
                RecordTypes.TEAM,
                RecordTypes.CONNECTION)) {
            list(type, caller, open);
        }
        began.stream().filter(Doors::isSample).forEach(row -> byId(row, caller, open));
        company.records.forEach(record -> tryRecord(record, caller, open));
        company.rows.forEach(row -> tryConnection(row, caller, open));
        open.removeIf(reached -> !began.contains(reached.row()));
        return open;
    }

    private void list(RecordType type, Caller caller, Set<Reached> open) {
        isOpen(() -> company.application.queries().run(query(type), caller, row -> show(Door.LISTED, type, row, open)));
    }

    /** Every third row is asked for by its id as well. */
    private static boolean isSample(RecordRef row) {
        return row.id().getLeastSignificantBits() % 3 == 0;
    }

    private void byId(RecordRef ref, Caller caller, Set<Reached> open) {
        isOpen(() -> company.application
                .queries()
                .retrieve(ref, query(ref.type()), caller, row -> show(Door.BY_ID, ref.type(), row, open)));
    }

    private static Query query(RecordType type) {
        List<Column> columns = type.equals(RecordTypes.CONNECTION)
                ? List.of(new Column(type.primaryId()), new Column("description"))
                : List.of(new Column(type.primaryId()));
        return new Query(type.logicalName(), columns, Condition.everything(), List.of(), Query.MAX_ROWS);
    }

    private void show(Door door, RecordType type, Row row, Set<Reached> open) {
        if (row.value(type.primaryId()) instanceof UUID id) {
            RecordRef ref = new RecordRef(type, id);
            open.add(new Reached(door, ref));
            if (type.equals(RecordTypes.CONNECTION) && row.value("description") != null) {
                open.add(new Reached(Door.DESCRIPTION_READ, ref));
            }
        }
    }

    private void tryRecord(RecordRef ref, Caller caller, Set<Reached> open) {
        note(Door.WRITTEN, ref, () -> company.application.records().update(update(ref, Change.none()), caller), open);
        note(Door.SHARED, ref, () -> company.application.share().revoke(ref, someone(), caller), open);
        Optional<Principal> principal = Principal.of(ref);
        if (principal.isPresent()) {
            if (principal.get() instanceof Principal.User user) {
                UserSettingsUpdate settings =
                        new UserSettingsUpdate(user, Change.to(Optional.of(110)), Change.none(), Precondition.NONE);
                note(
                        Door.SETTINGS_CHANGED,
                        ref,
                        () -> company.application.userSettings().update(settings, caller),
                        open);
            }
            return;
        }
        note(Door.DELETED, ref, () -> company.application.records().delete(ref, Precondition.NONE, caller), open);
        note(
                Door.ASSIGNED,
                ref,
                () -> company.application.records().update(update(ref, Change.to(someone())), caller),
                open);
        if (ref.type().equals(RecordTypes.ACCOUNT)) {
            noteRight(AccessRight.APPEND, Door.APPENDED, ref, caller, open);
            noteRight(AccessRight.APPEND_TO, Door.APPENDED_TO, ref, caller, open);
            note(
                    Door.PLACED,
                    ref,
                    () -> company.application.records().update(RecordUpdate.place(ref, Optional.of(ref)), caller),
                    open);
        }
    }

    /** No act takes these rights alone, so what {@code RetrievePrincipalAccess} says is believed. */
    private void noteRight(AccessRight right, Door door, RecordRef ref, Caller caller, Set<Reached> open) {
        note(door, ref, () -> caller.users().forEach(user -> requireSaid(right, user, ref)), open);
    }

    private void requireSaid(AccessRight right, Principal.User user, RecordRef ref) {
        if (!company.application
                .access()
                .accessOf(user, ref, Company.ADMINISTRATOR)
                .include(right)) {
            throw RuleViolation.of(ErrorCode.ACCESS_DENIED, user, right.text(), ref.type(), ref.id());
        }
    }

    private static RecordUpdate update(RecordRef ref, Change<Principal> owner) {
        return new RecordUpdate(ref, Change.none(), owner, Precondition.NONE);
    }

    private void tryConnection(ConnectionId row, Caller caller, Set<Reached> open) {
        RecordRef ref = row.ref();
        note(
                Door.WRITTEN,
                ref,
                () -> company.application.update().update(UpdateCommand.amend(row, Amendment.NONE), caller),
                open);
        note(
                Door.DESCRIPTION_CHANGED,
                ref,
                () -> company.application
                        .update()
                        .update(UpdateCommand.amend(row, Amendment.NONE.describedAs(Optional.of("Changed"))), caller),
                open);
        note(
                Door.DELETED,
                ref,
                () -> company.application.disconnect().disconnect(row, Precondition.NONE, caller),
                open);
        note(Door.SHARED, ref, () -> company.application.share().revoke(ref, someone(), caller), open);
        note(Door.ASSIGNED, ref, () -> company.application.assign().assign(row, someone(), caller), open);
    }

    /** The right to assign or share a row does not depend on the other principal. */
    private Principal someone() {
        return Company.ADMINISTRATOR.user();
    }

    private void note(Door door, RecordRef ref, Runnable act, Set<Reached> open) {
        if (isOpen(act)) {
            open.add(new Reached(door, ref));
        }
    }

    private boolean isOpen(Runnable act) {
        try {
            return company.application.unitOfWork().perform(() -> {
                act.run();
                throw new Undone();
            });
        } catch (Undone done) {
            return true;
        } catch (RuleViolation refused) {
            return !CLOSED.contains(refused.code());
        }
    }

    /** Ends a unit of work whose outcome is all that was asked. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone() {
            super(null, null, false, false);
        }
    }
}
