package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.World;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users and teams in business units, their security roles, and the access that follows. */
public final class AccessSteps {

    private static final Privileges PRIVILEGES = Privileges.of(RecordTypes.standard());

    private final Story story;
    private final Arrangement arrangement;
    private final Map<String, BusinessUnit.Id> units = new HashMap<>();
    private final Map<String, SecurityRole.Id> roles = new HashMap<>(
            Map.of("System Administrator", StandardRoles.SYSTEM_ADMINISTRATOR, "Basic User", StandardRoles.BASIC_USER));

    public AccessSteps(Story story) {
        this.story = story;
        arrangement = new Arrangement(story);
    }

    /** The depth of a privilege; {@code none} when it is not held. */
    @ParameterType("none|basic|local|deep|global")
    public Optional<PrivilegeDepth> depth(String word) {
        return word.equals("none")
                ? Optional.empty()
                : Optional.of(PrivilegeDepth.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    @Given("the business unit {string}")
    public void businessUnit(String name) {
        units.put(name, story.world().businessUnit(name, Optional.empty()));
    }

    @Given("the business unit {string} below {string}")
    public void businessUnitBelow(String name, String parent) {
        units.put(name, story.world().businessUnit(name, Optional.of(units.get(parent))));
    }

    @Given("the {kind} {string} of {string}")
    public void principalOf(RecordType kind, String name, String unit) {
        RecordRef record = story.world().record(kind, name);
        story.world().update(RecordUpdate.move(record, units.get(unit)));
        story.cast().enter(name, record);
    }

    @Given("{string} is in {string}")
    public void isIn(String user, String team) {
        story.world().join(user(user), team(team));
    }

    @When("{string} leaves {string}")
    public void leaves(String user, String team) {
        story.world().leave(user(user), team(team));
    }

    @Given("{string} is a basic user")
    public void basicUser(String name) {
        story.world().give(StandardRoles.BASIC_USER, principal(name));
    }

    /** Beside the privileges that it is about, the role lets its holders see and name what connections are made of. */
    @Given("the security role {string} with every privilege on connections to depth {depth}")
    public void roleOnConnections(String role, Optional<PrivilegeDepth> depth) {
        Map<Privilege, PrivilegeDepth> privileges = new HashMap<>();
        for (RecordType type : List.of(RecordTypes.CONTACT, RecordTypes.CONNECTION_ROLE)) {
            privileges.put(Privilege.of(AccessRight.READ, type), PrivilegeDepth.GLOBAL);
            privileges.put(Privilege.of(AccessRight.APPEND_TO, type), PrivilegeDepth.GLOBAL);
        }
        depth.ifPresent(held -> Stream.of(AccessRight.values())
                .forEach(right -> privileges.put(Privilege.of(right, RecordTypes.CONNECTION), held)));
        roles.put(role, story.world().securityRole(role, privileges));
    }

    @Given("the security role {string} with the privilege {word} to depth {depth}")
    public void roleWith(String role, String privilege, Optional<PrivilegeDepth> depth) {
        roles.put(
                role,
                story.world()
                        .securityRole(role, Map.of(PRIVILEGES.named(privilege).orElseThrow(), depth.orElseThrow())));
    }

    @Given("{string} holds every privilege on connections to depth {depth}")
    public void holds(String name, Optional<PrivilegeDepth> depth) {
        roleOnConnections("To depth " + depth, depth);
        has(name, "To depth " + depth);
    }

    @Given("{string} has the security role {string}")
    public void has(String name, String role) {
        story.world().give(roles.get(role), principal(name));
    }

    @When("the security role {string} is taken from {string}")
    public void isTaken(String role, String name) {
        story.attempt(() -> story.world().take(roles.get(role), principal(name)));
    }

    @When("the security role {string} loses the privilege {word}")
    public void loses(String role, String privilege) {
        story.attempt(() -> story.world().remove(PRIVILEGES.named(privilege).orElseThrow(), roles.get(role)));
    }

    @When("{string} gives the security role {string} to {string}")
    public void gives(String name, String role, String to) {
        story.attempt(() -> seenBy(name).give(roles.get(role), principal(to)));
    }

    @Given("connections that belong to {string}")
    public void connectionsOf(String owner) {
        arrangement.belongTo(principal(owner));
    }

    @Given("connections that belong to {string}, shared with {string} to {rights}")
    public void sharedConnectionsOf(String owner, String with, AccessRights rights) {
        arrangement.belongTo(principal(owner));
        arrangement.sharedWith(principal(with), rights);
    }

    /** Looking it up, finding it in a list and trying it must all come to the same. */
    @Then("all that {string} may do with such a connection is {rights}")
    public void allThatSomebodyMayDo(String name, AccessRights rights) {
        Principal.User user = user(name);
        assertThat(arrangement.lookedUp(user)).as("looked up").isEqualTo(rights);
        assertThat(arrangement.listed(user)).as("in a list").isEqualTo(rights.include(AccessRight.READ));
        assertThat(arrangement.tried(user)).as("tried").isEqualTo(Arrangement.practicable(rights));
    }

    @Then("{string} sees {int} connection(s) of {string}")
    public void sees(String name, int number, String record) {
        assertThat(seenBy(name).connectionsOf(story.cast().record(record))).hasSize(number);
    }

    @Then("{string} sees the {kind} {names}")
    public void sees(String name, RecordType kind, List<String> names) {
        List<String> known = seenBy(name).namesOf(kind);
        assertThat(known).containsExactlyElementsOf(names);
    }

    @When("{string} looks at the connection")
    public void looksAt(String name) {
        story.attempt(() -> seenBy(name).look(story.connection()));
    }

    @When("{string} connects {string} to {string}")
    public void connects(String name, String from, String to) {
        story.answer(() -> seenBy(name)
                        .connect(ConnectCommand.of(
                                Side.of(story.cast().record(from)),
                                Side.of(story.cast().record(to)))))
                .ifPresent(story::speakOf);
    }

    @When("{string} shares {string} with {string} to {rights}")
    public void shares(String name, String record, String with, AccessRights rights) {
        story.attempt(() -> seenBy(name).grant(story.cast().record(record), principal(with), rights));
    }

    @Then("{string} holds these privileges:")
    public void holdsThese(String name, List<Map<String, String>> table) {
        Map<String, String> expected =
                table.stream().collect(Collectors.toMap(row -> row.get("privilege"), row -> row.get("depth")));
        Map<String, String> held = story.world().privilegesOf(principal(name)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text().toLowerCase(Locale.ROOT)));
        assertThat(held).isEqualTo(expected);
    }

    private World seenBy(String name) {
        return story.world().as(user(name));
    }

    private Principal principal(String name) {
        return story.cast().principal(name);
    }

    private Principal.User user(String name) {
        return (Principal.User) principal(name);
    }

    private Principal.Team team(String name) {
        return (Principal.Team) principal(name);
    }
}
