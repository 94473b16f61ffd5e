package dev.connections.jpa.store;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contracts.Fixtures;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.jpa.OnEveryDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the tables say to those who read them without the store. */
class TablesTest extends OnEveryDatabase {

    @Test
    void the_table_has_two_rows_that_mirror_each_other() {
        Participant ann = given.contact("Ann");
        ConnectionRole doctor = given.keptRole("Doctor");
        ConnectionRole patient = given.keptRole("Patient");
        Terms terms = new Terms(Optional.of("x"), EffectivePeriod.from(LocalDate.of(2026, 3, 1)));
        given.keep(connection(as(ann, doctor), as(patient), terms));

        assertThat(sql("""
                                select a.name, b.name as twins_name
                                from connection a join connection b
                                on b.id = a.related_connection_id and a.id = b.related_connection_id
                                where a.is_master and not b.is_master
                                and a.record1_id = b.record2_id and a.record1_type_code = b.record2_type_code
                                and a.record2_id is null and b.record1_id is null
                                and a.role1_id = b.role2_id and a.role2_id = b.role1_id
                                and a.description = b.description and a.effective_start = b.effective_start
                                and a.effective_end is null and b.effective_end is null
                                and a.state_code = b.state_code and a.status_code = b.status_code
                                and a.created_on = b.created_on and a.modified_on = b.modified_on"""))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("name", "Patient").containsEntry("twins_name", "Ann"));
    }

    @Test
    void deleting_one_row_in_the_table_deletes_its_twin() throws SQLException {
        ActiveConnection kept = given.keep(connection(as(given.contact("Ann")), as(given.contact("Ben"))));

        change("delete from connection where id = '" + kept.rows().master().id() + "'");

        assertThat(sql("select id from connection")).isEmpty();
    }

    @Test
    void a_record_that_was_never_named_has_no_name_in_the_table() {
        given.keep(Fixtures.record(Fixtures.CONTACT, ""));

        assertThat(sql("select name from participant where name is null")).hasSize(1);
    }
}
