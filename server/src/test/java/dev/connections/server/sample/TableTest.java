package dev.connections.server.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table PETS = Table.parse("""
            # Who lives here.
            name | kind | likes

            Tom  | cat  | mice, milk
            Rex  | dog
            """);

    @Test
    void the_first_line_names_the_columns_and_remarks_are_skipped() {
        assertThat(PETS.columns()).containsExactly("name", "kind", "likes");
        assertThat(PETS.rows()).hasSize(2);
    }

    @Test
    void a_cell_is_found_by_its_column() {
        assertThat(PETS.rows().get(0).text("kind")).isEqualTo("cat");
    }

    @Test
    void a_cell_with_commas_holds_several_texts() {
        assertThat(PETS.rows().get(0).texts("likes")).containsExactly("mice", "milk");
    }

    @Test
    void cells_at_the_end_of_a_line_may_be_left_out() {
        assertThat(PETS.rows().get(1).cell("likes")).isEmpty();
        assertThat(PETS.rows().get(1).texts("likes")).isEmpty();
    }

    @Test
    void a_column_that_is_not_there_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PETS.rows().get(0).cell("colour"))
                .withMessageContaining("colour");
    }
}
