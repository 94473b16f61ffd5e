package dev.connections.acceptance.escalation;

import dev.connections.acceptance.escalation.Doors.Reached;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.signin.Provisioning;
import dev.connections.application.signin.TokenSubject;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Persons of a company act, for themselves and on behalf of others; what all users have access to afterwards is
 * compared with what the acting users had access to before. A person is a bearer who signs in with an object id, or
 * with a name: which user that is may change.
 */
final class Administration {

    private final Company company;
    private final Choice choice;
    private final Doors doors;
    private final Acts acts;
    private final Before before;
    private final List<String> done = new ArrayList<>();

    /** Whether users, teams or business units have been moved: that may keep others from what is moved. */
    private boolean moved;

    private Administration(Company company, Choice choice) {
        this.company = company;
        this.choice = choice;
        doors = new Doors(company);
        acts = Acts.some(company, choice);
        before = new Before(company, doors);
    }

    static Administration of(Company company, Choice choice) {
        return new Administration(company, choice);
    }

    void carryOutAll(int count) {
        for (int number = 0; number < count; number++) {
            UUID person = person();
            refusable(() -> Optional.of(caller(person))).ifPresent(caller -> act(person, caller));
        }
    }

    /** The person with a duty does most of the acts. */
    private UUID person() {
        List<UUID> all = List.copyOf(company.people.keySet());
        return company.duty.isPresent() && !choice.oneIn(10) ? all.get(0) : choice.any(all);
    }

    private Caller caller(UUID person) {
        Caller own = byObjectId(person);
        return choice.oneIn(4) ? company.application.impersonate().onBehalfOf(impersonated(), own) : own;
    }

    private Principal.User impersonated() {
        return choice.oneIn(5) ? Administrator.USER : choice.any(company.users);
    }

    private Caller byObjectId(UUID person) {
        return company.application.signIn().signIn(TokenSubject.of(person), Provisioning.REFUSED);
    }

    private Caller byName(UUID person) {
        return company.application.signIn().signIn(Company.nameOf(person), Provisioning.REFUSED);
    }

    private void act(UUID person, Caller caller) {
        refusable(() -> {
                    String act = acts.next();
                    acts.carryOut(act, caller);
                    return Optional.of(act);
                })
                .ifPresent(act -> {
                    before.acts(person, caller);
                    moved |= act.startsWith("move");
                    done.add(person + (caller.onBehalf().isPresent() ? " for another: " : ": ") + act);
                });
    }

    /** Access that no user should have gained, and rows that no user should have deleted. */
    List<String> escalations() {
        List<String> found = new ArrayList<>();
        company.people.forEach((person, user) -> {
            Optional<Caller> caller = refusable(() -> Optional.of(byObjectId(person)));
            Set<Reached> reached = caller.map(doors::openTo).orElse(Set.of());
            found.addAll(beyond(reached, Optional.of(user)));
            found.addAll(moved ? List.of() : before.lost(user, reached));
            refusable(() -> Optional.of(byName(person)))
                    .filter(other -> !caller.equals(Optional.of(other)))
                    .ifPresent(other -> found.addAll(beyond(doors.openTo(other), Optional.of(user))));
        });
        for (Function<UUID, Caller> way : List.<Function<UUID, Caller>>of(this::byObjectId, this::byName)) {
            refusable(() -> Optional.of(way.apply(Company.STRANGER)))
                    .ifPresent(stranger -> found.addAll(beyond(doors.openTo(stranger), Optional.empty())));
        }
        acts.madeUsers.forEach(user -> found.addAll(beyond(doors.openTo(Caller.of(user)), Optional.empty())));
        found.addAll(before.destroyed());
        return found;
    }

    private List<String> beyond(Set<Reached> open, Optional<Principal.User> user) {
        return open.stream()
                .filter(reached -> !before.allows(reached, user))
                .map(reached -> user.map(Object::toString).orElse("A new user") + " reaches " + reached)
                .toList();
    }

    private static <T> Optional<T> refusable(Supplier<Optional<T>> act) {
        try {
            return act.get();
        } catch (RuleViolation refused) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return String.join("\n", done);
    }
}
