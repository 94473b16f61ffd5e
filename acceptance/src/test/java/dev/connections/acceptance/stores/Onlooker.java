package dev.connections.acceptance.stores;

import dev.connections.acceptance.stores.Organisation.Row;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user of an organisation: the rows that the user may read, checked row by row, and those that queries show. */
final class Onlooker {

    final Organisation organisation;
    final Caller caller;
    private final String place;

    Onlooker(String place, Organisation organisation, Caller caller) {
        this.place = place;
        this.organisation = organisation;
        this.caller = caller;
    }

    /** Whether all users whose rights the request needs may read it. */
    boolean maySee(RecordRef row) {
        return caller.users().stream().allMatch(user -> organisation.mayRead(user, row));
    }

    boolean maySee(ConnectionId row) {
        return maySee(row.ref());
    }

    /** The connection rows that the user may read. */
    Stream<Row> rows() {
        return organisation.rows.stream().filter(row -> maySee(row.id()));
    }

    /** The records that the user may read, of an entity or of all kinds of activities. */
    Stream<RecordRef> records(String entity) {
        return organisation.names.keySet().stream().filter(isOf(entity)).filter(this::maySee);
    }

    /** The ids of all rows of an entity that the user may read. */
    Set<UUID> ids(String entity) {
        Stream<UUID> ids = entity.equals("connection")
                ? rows().map(row -> row.id().value())
                : records(entity).map(RecordRef::id);
        return ids.collect(Collectors.toSet());
    }

    private static Predicate<RecordRef> isOf(String entity) {
        return entity.equals(RecordTypes.ACTIVITY_POINTER.logicalName())
                ? record -> record.type().family() == RecordType.Family.ACTIVITY
                : record -> record.type().logicalName().equals(entity);
    }

    /** What a contact on the near side of a row is called, as far as it is seen. */
    @Nullable
    String nearName(Row row) {
        return row.near().type().equals(RecordTypes.CONTACT) && maySee(row.near())
                ? organisation.names.get(row.near())
                : null;
    }

    /** The same, of the other row of the connection, as far as that is seen. */
    @Nullable
    String twinsNearName(Row row) {
        return maySee(row.twin()) ? nearName(new Row(row.twin(), row.id(), row.far(), row.near())) : null;
    }

    /**
     * The distances of the records that connections lead to from a visible record, over visible rows and records only.
     */
    Map<RecordRef, Integer> triedOut(RecordRef start, int depth) {
        Map<RecordRef, Integer> found = new HashMap<>();
        if (maySee(start)) {
            found.put(start, 0);
        }
        for (int distance = 1; distance <= depth; distance++) {
            Integer before = distance - 1;
            Integer here = distance;
            rows().filter(row -> before.equals(found.get(row.near())) && maySee(row.far()))
                    .toList()
                    .forEach(row -> found.putIfAbsent(row.far(), here));
        }
        found.remove(start);
        return found;
    }

    /** The ids of the accounts under a visible one, as far as all rows on the way are visible too. */
    Set<UUID> under(RecordRef start) {
        Set<UUID> found = new HashSet<>();
        if (maySee(start)) {
            organisation.accounts().stream()
                    .filter(account -> start.equals(organisation.parents.get(account)) && maySee(account))
                    .forEach(account -> {
                        found.add(account.id());
                        found.addAll(under(account));
                    });
        }
        return found;
    }

    /** The ids of a visible account and of its ancestors, up to the first hidden one. */
    Set<UUID> atOrAbove(RecordRef start) {
        Set<UUID> found = new HashSet<>();
        for (RecordRef next = start; next != null && maySee(next); next = organisation.parents.get(next)) {
            found.add(next.id());
        }
        return found;
    }

    /** Whether all users whose rights the request needs hold the privilege to read connections at all. */
    boolean mayAsk() {
        Privilege read = Privilege.of(AccessRight.READ, RecordTypes.CONNECTION);
        return caller.users().stream()
                .allMatch(user -> user.equals(Administrator.USER)
                        || organisation
                                .application
                                .privileges()
                                .privilegesOf(user, Organisation.ADMINISTRATOR)
                                .containsKey(read));
    }

    /** The ids in the answer to a query; none for a user without the privilege. */
    List<UUID> finds(String entity, Condition condition) {
        List<UUID> found = new ArrayList<>();
        String id = organisation
                .application
                .entities()
                .named(entity)
                .orElseThrow()
                .type()
                .primaryId();
        unlessDenied(() -> organisation
                .application
                .queries()
                .run(
                        new Query(entity, List.of(new Column(id)), condition, List.of(), Query.MAX_ROWS),
                        caller,
                        row -> found.add((UUID) row.value(id))));
        return found;
    }

    /** A user without the privilege for the entity is refused, which counts as an empty answer. */
    void unlessDenied(Runnable question) {
        try {
            question.run();
        } catch (RuleViolation refused) {
            if (refused.code() != ErrorCode.PRIVILEGE_DENIED) {
                throw refused;
            }
        }
    }

    @Override
    public String toString() {
        return caller + " on " + place;
    }
}
