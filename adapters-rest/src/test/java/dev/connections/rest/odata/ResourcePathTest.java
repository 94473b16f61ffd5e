package dev.connections.rest.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.rest.error.WireError;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A path is read step by step")
class ResourcePathTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    @Test
    void the_root_has_no_steps() {
        assertThat(ResourcePath.parse("").length()).isZero();
        assertThat(ResourcePath.parse("/").length()).isZero();
    }

    @Test
    void steps_are_divided_by_slashes() {
        assertThat(ResourcePath.parse("connections(7)/record1id_account/$ref").segments())
                .containsExactly(
                        new Segment("connections", Optional.of("7")),
                        new Segment("record1id_account", Optional.empty()),
                        new Segment("$ref", Optional.empty()));
    }

    @Test
    void slashes_and_parentheses_within_arguments_are_part_of_them() {
        assertThat(ResourcePath.parse("Share(Target={'@odata.id':'/connections(7)'},As='a)b')")
                        .segment(0)
                        .namedArguments())
                .containsEntry("Target", "{'@odata.id':'/connections(7)'}")
                .containsEntry("As", "'a)b'");
    }

    @Test
    void what_is_encoded_is_read_as_what_it_stands_for() {
        assertThat(ResourcePath.parse("connections%28a%20%2B+b%29"))
                .isEqualTo(ResourcePath.parse("connections(a ++b)"));
    }

    @Test
    void an_encoded_slash_belongs_to_the_value_that_it_stands_in() {
        assertThat(ResourcePath.parse("accounts(name=%27a%2Fb%2fc%27)/name").segments())
                .containsExactly(
                        new Segment("accounts", Optional.of("name='a/b/c'")), new Segment("name", Optional.empty()));
    }

    @Test
    void several_slashes_in_a_row_are_one() {
        assertThat(ResourcePath.parse("//accounts///$count//")).isEqualTo(ResourcePath.parse("accounts/$count"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts(00000000-0000-0000-0000-00000000000A)",
                "accounts('00000000-0000-0000-0000-00000000000a')",
                "accounts( 00000000-0000-0000-0000-00000000000a )",
                "accounts(accountid=00000000-0000-0000-0000-00000000000a)"
            })
    void an_id_may_be_written_in_several_ways(String path) {
        assertThat(ResourcePath.parse(path).segment(0).key("accountid")).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts(7", "accounts(7)x", "accounts('7)", "Share(Target={)"})
    void what_is_opened_must_be_closed(String path) {
        assertThatThrownBy(() -> ResourcePath.parse(path)).isInstanceOf(WireError.class);
    }
}
