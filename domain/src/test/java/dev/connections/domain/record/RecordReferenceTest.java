package dev.connections.domain.record;

import static dev.connections.domain.Clinic.ACCOUNT;
import static dev.connections.domain.Clinic.CONTACT;
import static dev.connections.domain.Clinic.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordReferenceTest {

    @Test
    void the_same_id_of_another_type_is_another_record() {
        assertThat(new RecordRef(ACCOUNT, id(1))).isNotEqualTo(new RecordRef(CONTACT, id(1)));
    }

    @Test
    void references_are_ordered_by_the_code_of_their_type_then_by_id() {
        RecordRef lastAccount = new RecordRef(ACCOUNT, id(9));
        RecordRef firstContact = new RecordRef(CONTACT, id(1));
        RecordRef secondContact = new RecordRef(CONTACT, id(2));

        assertThat(Stream.of(secondContact, firstContact, lastAccount).sorted())
                .containsExactly(lastAccount, firstContact, secondContact);
    }

    @Test
    void a_reference_reads_as_its_type_and_its_id() {
        assertThat(new RecordRef(ACCOUNT, id(1))).hasToString("account 00000000-0000-0000-0000-000000000001");
    }
}
