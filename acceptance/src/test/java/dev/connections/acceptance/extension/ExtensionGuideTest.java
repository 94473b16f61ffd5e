package dev.connections.acceptance.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.DuplicateRule;
import dev.connections.application.port.Ports;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.record.NewRecord;
import dev.connections.application.record.RecordUpdate;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.StandardRoles;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionPolicies;
import dev.connections.domain.connection.ConnectionPolicy;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.memory.InMemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code docs/extending.md} shows is what is run here, line by line. */
class ExtensionGuideTest {

    private static final Caller CALLER = Administrator.CALLER;

    private final RecordType vessel = RecordType.of("acme_vessel", 10500, "Vessel", "acme_vessels", "acme_name");

    private final RecordType fleet = RecordType.of("acme_fleet", 10501, "Fleet", "acme_fleets", "acme_name")
            .hierarchicalBy("acme_parentfleetid");

    private final ConnectionPolicy vesselsAreConnectedForATime = proposal -> {
        boolean concernsAVessel = proposal.parties().records().stream()
                .anyMatch(record -> record.type().equals(vessel));
        boolean isOpen = proposal.terms().period().end().isEmpty();
        return concernsAVessel && isOpen
                ? Optional.of(RuleViolation.of(
                        ErrorCode.INVALID_ARGUMENT, "A vessel is chartered for a time. Give effectiveend."))
                : Optional.empty();
    };

    private final Rules rules = new Rules(
            RecordTypes.standard().with(vessel).with(fleet),
            ConnectionPolicies.standard().and(vesselsAreConnectedForATime),
            DuplicateRule.REFUSED);

    private final Ports ports = InMemoryStore.of(rules.recordTypes()).ports(Clock.systemUTC());

    private final Application application = Application.of(ports, rules);

    private final Application beforeTheRule =
            Application.of(ports, new Rules(rules.recordTypes(), ConnectionPolicies.standard(), DuplicateRule.REFUSED));

    ExtensionGuideTest() {
        application.installation().prepare();
    }

    @Test
    void a_record_of_a_type_that_a_team_added_can_be_connected() {
        ConnectCommand charter = ConnectCommand.of(
                        Side.of(created("account", "Harbour Lines")), Side.of(created("acme_vessel", "Aurora")))
                .during(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 31)));

        assertThat(application
                        .connect()
                        .connect(charter, CALLER)
                        .rows()
                        .master()
                        .name())
                .hasToString("Aurora");
    }

    @Test
    void a_rule_that_a_team_added_is_asked_after_ours() {
        ConnectCommand openEnded = ConnectCommand.of(
                Side.of(created("account", "Harbour Lines")), Side.of(created("acme_vessel", "Aurora")));

        assertThatThrownBy(() -> application.connect().connect(openEnded, CALLER))
                .hasMessage("A vessel is chartered for a time. Give effectiveend.");
    }

    @Test
    void a_rule_that_a_team_added_is_asked_when_terms_change_too() {
        ConnectCommand charter = ConnectCommand.of(
                        Side.of(created("account", "Harbour Lines")), Side.of(created("acme_vessel", "Aurora")))
                .during(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 31)));
        ConnectionId row =
                application.connect().connect(charter, CALLER).rows().master().id();

        assertThatThrownBy(() -> application.amend().amend(row, Amendment.NONE.during(EffectivePeriod.ALWAYS), CALLER))
                .hasMessage("A vessel is chartered for a time. Give effectiveend.");
    }

    @Test
    void a_rule_that_a_team_added_is_asked_when_a_connection_is_put_to_use_again() {
        ConnectionId row = madeBeforeTheRule();
        beforeTheRule.deactivate().deactivate(row, CALLER);

        assertThatThrownBy(() -> application.reactivate().reactivate(row, CALLER))
                .hasMessage("A vessel is chartered for a time. Give effectiveend.");
    }

    @Test
    void a_rule_that_a_team_added_is_asked_when_a_connection_is_assigned() {
        ConnectionId row = madeBeforeTheRule();
        Principal.Team team = new Principal.Team(created("team", "Charterers").id());
        application.roleAssignments().assign(StandardRoles.BASIC_USER, team, CALLER);

        assertThatThrownBy(() -> application.assign().assign(row, team, CALLER))
                .hasMessage("A vessel is chartered for a time. Give effectiveend.");
    }

    @Test
    void a_rule_that_a_team_added_is_asked_when_a_connection_follows_a_merged_record() {
        RecordRef subordinate = created("account", "Harbor Lines");
        beforeTheRule
                .connect()
                .connect(ConnectCommand.of(Side.of(subordinate), Side.of(created("acme_vessel", "Aurora"))), CALLER);

        assertThatThrownBy(() -> application.merge().merge(created("account", "Harbour Lines"), subordinate, CALLER))
                .hasMessage("A vessel is chartered for a time. Give effectiveend.");
    }

    /** A charter without an end, from a time when that was allowed. */
    private ConnectionId madeBeforeTheRule() {
        ConnectCommand openEnded = ConnectCommand.of(
                Side.of(created("account", "Harbour Lines")), Side.of(created("acme_vessel", "Aurora")));
        return beforeTheRule
                .connect()
                .connect(openEnded, CALLER)
                .rows()
                .master()
                .id();
    }

    @Test
    void a_type_that_a_team_added_is_an_entity_like_all_others() {
        assertThat(application.entities().ofSet("acme_vessels").orElseThrow().navigations())
                .containsKey("ownerid");
        assertThat(application.entities().named("connection").orElseThrow().navigations())
                .containsKeys("record1id_acme_vessel", "record2id_acme_vessel");
    }

    @Test
    void records_of_a_type_that_a_team_added_stand_under_one_another() {
        RecordRef all = created("acme_fleet", "All");
        RecordRef baltic = created("acme_fleet", "Baltic");
        application.records().update(RecordUpdate.place(baltic, Optional.of(all)), CALLER);

        Column id = new Column("acme_fleetid");
        List<Object> found = new ArrayList<>();
        Condition underAll = new Condition.HierarchyComparison(id, Condition.HierarchyOperator.UNDER, all.id());
        application
                .queries()
                .run(
                        new Query("acme_fleet", List.of(id), underAll, List.of(), Query.MAX_ROWS),
                        CALLER,
                        row -> found.add(row.value(id)));

        assertThat(found).containsExactly(baltic.id());
        assertThatThrownBy(() -> application.records().update(RecordUpdate.place(all, Optional.of(baltic)), CALLER))
                .hasMessageContaining("would stand below itself");
    }

    @Test
    void the_guide_shows_the_very_lines_of_this_test() throws IOException {
        Path root = Path.of(System.getProperty("connections.root"));
        String own = collapsed(Files.readString(root.resolve("acceptance/src/test/java")
                .resolve(getClass().getName().replace('.', '/') + ".java")));

        List<String> shown = JavaBlocks.in(Files.readString(root.resolve("docs/extending.md")));

        assertThat(shown).isNotEmpty().allSatisfy(block -> assertThat(own).contains(collapsed(block)));
    }

    private RecordRef created(String type, String name) {
        RecordType recordType = rules.recordTypes().named(type).orElseThrow();
        return application
                .records()
                .create(NewRecord.of(recordType, name), CALLER)
                .ref();
    }

    private static String collapsed(String code) {
        return code.replace("private final ", "").replaceAll("\\s+", " ").strip();
    }
}
