package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.ADMINISTRATORS;
import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.connections.application.access.Administrator;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.In;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.Condition.TextMatch;
import dev.connections.application.query.Query;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which rows meet which condition, what is absent included: a comparison with an absent value is neither met nor not
 * met, so its negation does not find it either.
 */
public abstract class ConditionsContract extends StoreContract {

    private static final UUID ANN = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID BEN = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    private static final UUID NAMELESS = UUID.fromString("ffffffff-0000-0000-0000-00000000000c");

    private static final Principal.User ASSISTANT = new Principal.User(new UUID(1, 1));

    private static final String A = "Ann 100%";
    private static final String B = "ben_ÄRZTE!";

    /** Ann was created on Monday, Ben on Tuesday on behalf of another user; the third contact has no name. */
    @BeforeEach
    void threeContacts() {
        keep(ANN, A, on(MONDAY));
        keep(BEN, B, new Stamp(TUESDAY, Administrator.USER, Optional.of(ASSISTANT)));
        keep(NAMELESS, "", on(TUESDAY));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource
    void a_condition_finds_the_rows_that_meet_it(Condition condition, List<UUID> found) {
        List<Object> ids = new ArrayList<>();

        ports.queries()
                .run(new Query("contact", List.of(), condition, List.of(), 10), row -> ids.add(row.value("contactid")));

        assertThat(ids).isEqualTo(found);
    }

    static Stream<Arguments> a_condition_finds_the_rows_that_meet_it() {
        return Stream.of(
                arguments(Condition.everything(), List.of(ANN, BEN, NAMELESS)),
                arguments(Condition.nothing(), List.of()),
                arguments(new Not(Condition.nothing()), List.of(ANN, BEN, NAMELESS)),
                // Texts, without regard to case, letters beyond ASCII included.
                arguments(compare("fullname", Operator.EQUAL, "ANN 100%"), List.of(ANN)),
                arguments(compare("fullname", Operator.EQUAL, "Ben_ärzte!"), List.of(BEN)),
                arguments(compare("fullname", Operator.EQUAL, "Ann"), List.of()),
                arguments(compare("fullname", Operator.EQUAL, "' or 1 = 1 --"), List.of()),
                arguments(compare("fullname", Operator.NOT_EQUAL, A), List.of(BEN)),
                arguments(compare("fullname", Operator.LESS, "B"), List.of(ANN)),
                arguments(compare("fullname", Operator.LESS_OR_EQUAL, "ann 100%"), List.of(ANN)),
                arguments(compare("fullname", Operator.GREATER, "ANN 100%"), List.of(BEN)),
                arguments(compare("fullname", Operator.GREATER_OR_EQUAL, "ANN 100%"), List.of(ANN, BEN)),
                // Parts of texts; the wildcards of SQL mean themselves.
                arguments(match(Place.ANYWHERE, "N 1"), List.of(ANN)),
                arguments(match(Place.ANYWHERE, "Ä"), List.of(BEN)),
                arguments(match(Place.ANYWHERE, "%"), List.of(ANN)),
                arguments(match(Place.ANYWHERE, "_"), List.of(BEN)),
                arguments(match(Place.ANYWHERE, "!"), List.of(BEN)),
                arguments(match(Place.ANYWHERE, "\\"), List.of()),
                arguments(match(Place.ANYWHERE, ""), List.of(ANN, BEN)),
                arguments(match(Place.AT_START, "BEN"), List.of(BEN)),
                arguments(match(Place.AT_START, "n"), List.of()),
                arguments(match(Place.AT_END, "100%"), List.of(ANN)),
                arguments(match(Place.AT_END, "ann"), List.of()),
                // What is absent.
                arguments(new IsNull(new Column("fullname")), List.of(NAMELESS)),
                arguments(new Not(new IsNull(new Column("fullname"))), List.of(ANN, BEN)),
                arguments(new Not(compare("fullname", Operator.EQUAL, A)), List.of(BEN)),
                arguments(new Not(compare("fullname", Operator.NOT_EQUAL, A)), List.of(ANN)),
                arguments(new Not(match(Place.ANYWHERE, "1")), List.of(BEN)),
                arguments(
                        new Not(new All(List.of(
                                compare("fullname", Operator.EQUAL, A), compare("contactid", Operator.EQUAL, ANN)))),
                        List.of(BEN, NAMELESS)),
                arguments(
                        new Not(new Any(List.of(
                                compare("fullname", Operator.EQUAL, A), compare("contactid", Operator.EQUAL, ANN)))),
                        List.of(BEN)),
                // Lookups, moments, ids.
                arguments(compare("createdonbehalfby", Operator.EQUAL, ASSISTANT.id()), List.of(BEN)),
                arguments(compare("createdon", Operator.LESS, TUESDAY), List.of(ANN)),
                arguments(compare("createdon", Operator.GREATER_OR_EQUAL, TUESDAY), List.of(BEN, NAMELESS)),
                arguments(compare("contactid", Operator.GREATER, ANN), List.of(BEN, NAMELESS)),
                arguments(compare("versionnumber", Operator.GREATER, 0L), List.of(ANN, BEN, NAMELESS)),
                // Any of some values: of none, of one, of few, of many.
                arguments(among(List.of()), List.of()),
                arguments(new Not(among(List.of())), List.of(ANN, BEN, NAMELESS)),
                arguments(among(List.of("ANN 100%")), List.of(ANN)),
                arguments(new Not(among(List.of(A))), List.of(BEN)),
                arguments(among(List.of("x", "Ben_ärzte!", A)), List.of(ANN, BEN)),
                arguments(new Not(among(List.of(A, "x"))), List.of(BEN)),
                arguments(among(Collections.nCopies(100, A)), List.of(ANN)),
                arguments(new All(List.of(among(List.of(A, B)), among(List.of(B)))), List.of(BEN)),
                // Several at once.
                arguments(
                        new Any(List.of(new IsNull(new Column("fullname")), compare("contactid", Operator.EQUAL, ANN))),
                        List.of(ANN, NAMELESS)),
                arguments(
                        new All(List.of(
                                compare("createdon", Operator.EQUAL, TUESDAY),
                                new Not(new IsNull(new Column("createdonbehalfby"))))),
                        List.of(BEN)));
    }

    private static Condition compare(String attribute, Operator operator, Object value) {
        return new Comparison(new Column(attribute), operator, value);
    }

    private static Condition among(List<Object> names) {
        return new In(new Column("fullname"), names);
    }

    private static Condition match(Place place, String text) {
        return new TextMatch(new Column("fullname"), place, text);
    }

    private void keep(UUID id, String name, Stamp by) {
        given.keep(Participant.create(new RecordRef(CONTACT, id), name, ADMINISTRATORS, by));
    }
}
