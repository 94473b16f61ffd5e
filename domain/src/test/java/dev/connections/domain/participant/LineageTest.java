package dev.connections.domain.participant;

import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.participant;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineageTest {

    private final Map<RecordRef, Participant> records = new HashMap<>();

    @Test
    void a_lineage_goes_up_to_what_stands_below_nothing() {
        Participant holding = kept(participant(RecordTypes.ACCOUNT, 1, "Holding"));
        Participant group = below(holding, participant(RecordTypes.ACCOUNT, 2, "Group"));
        Participant clinic = below(group, participant(RecordTypes.ACCOUNT, 3, "Clinic"));

        assertThat(lineage(clinic).records()).containsExactly(clinic.ref(), group.ref(), holding.ref());
        assertThat(lineage(holding).records()).containsExactly(holding.ref());
    }

    @Test
    void a_lineage_ends_below_a_record_that_is_gone() {
        Participant group = participant(RecordTypes.ACCOUNT, 2, "Group");
        Participant clinic = below(group, participant(RecordTypes.ACCOUNT, 3, "Clinic"));

        assertThat(lineage(clinic).records()).containsExactly(clinic.ref());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "account, ACCOUNT_LOOP_BEING_CREATED",
        "systemuser, USER_LOOP_BEING_CREATED",
        "position, INVALID_ARGUMENT"
    })
    void a_record_never_stands_below_itself(String name, ErrorCode code) {
        RecordType type = RecordTypes.standard().named(name).orElseThrow();
        Participant top = kept(participant(type, 1, "Top"));
        Participant middle = below(top, participant(type, 2, "Middle"));
        Participant bottom = below(middle, participant(type, 3, "Bottom"));

        assertThat(refusal(code, () -> top.placeBelow(lineage(bottom), NOON))).hasMessageContaining("own branch");
        refusal(code, () -> top.placeBelow(lineage(top), NOON));
        assertThat(bottom.placeBelow(lineage(top), NOON).parent()).contains(top.ref());
    }

    @Test
    void a_lineage_is_of_one_type_and_never_empty() {
        RecordRef account = participant(RecordTypes.ACCOUNT, 1, "Holding").ref();
        RecordRef user = participant(RecordTypes.SYSTEM_USER, 2, "Ann").ref();

        assertThatIllegalArgumentException().isThrownBy(() -> new Lineage(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lineage(List.of(account, user)));
    }

    private Participant below(Participant parent, Participant record) {
        return kept(record.placeBelow(lineage(parent), NOON));
    }

    private Participant kept(Participant record) {
        records.put(record.ref(), record);
        return record;
    }

    private Lineage lineage(Participant record) {
        return Lineage.upFrom(record, ref -> Optional.ofNullable(records.get(ref)));
    }
}
