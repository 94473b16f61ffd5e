package dev.connections.acceptance.escalation;

import dev.connections.acceptance.escalation.Doors.Door;
import dev.connections.acceptance.escalation.Doors.Reached;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.access.Principal;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The access that all users had before the first act, and the users who have acted since. */
final class Before {

    private final Company company;
    private final Map<Principal.User, Set<Reached>> open = new HashMap<>();
    private final Set<Set<Principal.User>> actors = new HashSet<>();
    private final Map<Principal.User, Set<RecordRef>> described = new HashMap<>();
    private final Map<RecordRef, RecordRef> twins = new HashMap<>();
    private final String administrator;

    Before(Company company, Doors doors) {
        this.company = company;
        Map<Principal.User, Set<UUID>> selves = new HashMap<>();
        for (Principal.User user : company.people.values()) {
            open.put(user, doors.openTo(Caller.of(user)));
            described.put(user, new HashSet<>());
            selves.put(user, selves(user));
        }
        List<Principal.User> unlimited =
                selves.keySet().stream().filter(this::accessesAll).toList();
        company.rows.forEach(row -> look(row, selves, unlimited));
        administrator = administrator();
    }

    private void look(ConnectionId row, Map<Principal.User, Set<UUID>> selves, List<Principal.User> unlimited) {
        List<UUID> sharedWith = ids(
                "principalobjectattributeaccess",
                "principalid",
                new Condition.Comparison(new Column("objectid"), Condition.Operator.EQUAL, row.value()));
        read(row.ref(), List.of("ownerid", "relatedconnectionid"), found -> {
            twins.put(row.ref(), new RecordRef(RecordTypes.CONNECTION, found.get(1)));
            selves.forEach((user, ids) -> {
                if (ids.contains(found.get(0))
                        || sharedWith.stream().anyMatch(ids::contains)
                        || unlimited.contains(user)) {
                    openDescriptionsOf(user).add(row.ref());
                }
            });
        });
    }

    private Set<RecordRef> openDescriptionsOf(Principal.User user) {
        return described.getOrDefault(user, new HashSet<>());
    }

    private void read(RecordRef row, List<String> columns, Consumer<List<UUID>> reader) {
        company.application
                .queries()
                .retrieve(
                        row,
                        new Query(
                                row.type().logicalName(),
                                columns.stream().map(Column::new).toList(),
                                Condition.everything(),
                                List.of(),
                                1),
                        Company.ADMINISTRATOR,
                        found -> reader.accept(columns.stream()
                                .map(column -> found.value(column) instanceof UUID id ? id : new UUID(0, 0))
                                .toList()));
    }

    private Set<UUID> selves(Principal.User user) {
        Set<UUID> selves = new HashSet<>(ids(
                "teammembership",
                "teamid",
                new Condition.Comparison(new Column("systemuserid"), Condition.Operator.EQUAL, user.id())));
        selves.add(user.id());
        return selves;
    }

    private boolean accessesAll(Principal.User user) {
        return company.application
                .privileges()
                .privilegesOf(user, Company.ADMINISTRATOR)
                .containsKey(new Privilege.SecuredAttributes());
    }

    private List<UUID> ids(String entity, String column, Condition condition) {
        List<UUID> found = new ArrayList<>();
        company.application
                .queries()
                .run(
                        new Query(entity, List.of(new Column(column)), condition, List.of(), Query.MAX_ROWS),
                        Company.ADMINISTRATOR,
                        row -> {
                            if (row.value(column) instanceof UUID id) {
                                found.add(id);
                            }
                        });
        return found;
    }

    /** From now on, the access of the acting user, and of the impersonated one, counts. */
    void acts(UUID person, Caller caller) {
        Set<Principal.User> actor = new HashSet<>();
        actor.add(company.people.get(person));
        if (caller.onBehalf().isPresent()) {
            actor.add(caller.user());
        }
        actors.add(actor);
    }

    /** Whether that, by each right that it takes, was in scope of the user, or of one who has acted. */
    boolean allows(Reached reached, Optional<Principal.User> user) {
        return reached.parts().stream().allMatch(part -> allowsPart(part, user));
    }

    private boolean allowsPart(Reached reached, Optional<Principal.User> user) {
        boolean ofDescription = reached.door() == Door.DESCRIPTION_READ || reached.door() == Door.DESCRIPTION_CHANGED;
        Predicate<Principal.User> reaches = ofDescription
                ? one -> administers(one) || openDescriptionsOf(one).contains(reached.row())
                : one -> reaches(one, reached);
        return user.filter(reaches).isPresent()
                || actors.stream().anyMatch(actor -> actor.stream().allMatch(reaches));
    }

    /** Whether the user is none of those who act, but an administrator on whose behalf they may. */
    private boolean administers(Principal.User user) {
        return !open.containsKey(user);
    }

    /** A user who assigns a row may make any user its owner, who then does with it what privileges allow. */
    private boolean reaches(Principal.User user, Reached reached) {
        return administers(user)
                || open.get(user).contains(reached)
                || open.get(user).contains(new Reached(Door.ASSIGNED, reached.row()));
    }

    /**
     * What the user had access to before and has no more, though no acting user had access to it. A user who may share
     * a row may end shares of it. Of what takes several rights, what each opens is asked about by itself.
     */
    List<String> lost(Principal.User user, Set<Reached> now) {
        return open.get(user).stream()
                .filter(reached -> !reached.door().takesSeveralRights())
                .filter(reached -> !now.contains(reached) && !isGone(reached.row()))
                .filter(reached -> !allows(reached, Optional.empty())
                        && !allows(new Reached(Door.SHARED, reached.row()), Optional.empty()))
                .map(reached -> user + " does not reach any more " + reached)
                .toList();
    }

    /** Rows that are gone though no acting user could delete them, nor what takes them along. */
    List<String> destroyed() {
        List<String> found = new ArrayList<>();
        company.rows.stream().map(ConnectionId::ref).filter(this::isGone).forEach(row -> {
            Set<RecordRef> ways = new HashSet<>(Set.of(row, twins.get(row)));
            company.records.stream()
                    .filter(record -> Principal.of(record).isEmpty() && isGone(record))
                    .forEach(ways::add);
            boolean allowed = ways.stream().anyMatch(way -> allows(new Reached(Door.DELETED, way), Optional.empty()));
            if (!allowed) {
                found.add(row + " is gone");
            }
        });
        company.users.stream()
                .filter(user -> !ids(
                                "usersettings",
                                "systemuserid",
                                new Condition.All(List.of(
                                        new Condition.Comparison(
                                                new Column("systemuserid"), Condition.Operator.EQUAL, user.id()),
                                        new Condition.Comparison(
                                                new Column("timezonecode"),
                                                Condition.Operator.EQUAL,
                                                Acts.CHOSEN_ZONE))))
                        .isEmpty())
                .filter(user -> !allows(new Reached(Door.SETTINGS_CHANGED, user.record()), Optional.empty()))
                .forEach(user -> found.add("The settings of " + user + " have changed"));
        if (!administrator().equals(administrator)) {
            found.add("The administrator has become " + administrator());
        }
        return found;
    }

    private boolean isGone(RecordRef row) {
        RecordType type = row.type();
        return ids(
                        type.logicalName(),
                        type.primaryId(),
                        new Condition.Comparison(new Column(type.primaryId()), Condition.Operator.EQUAL, row.id()))
                .isEmpty();
    }

    private String administrator() {
        List<String> found = new ArrayList<>();
        List<Column> columns =
                List.of("fullname", "azureactivedirectoryobjectid", "domainname", "businessunitid").stream()
                        .map(Column::new)
                        .toList();
        company.application
                .queries()
                .retrieve(
                        Administrator.USER.record(),
                        new Query("systemuser", columns, Condition.everything(), List.of(), 1),
                        Company.ADMINISTRATOR,
                        row -> columns.forEach(column -> found.add(String.valueOf(row.value(column)))));
        return found.toString();
    }
}
