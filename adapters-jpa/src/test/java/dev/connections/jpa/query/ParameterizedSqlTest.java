package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.jpa.query.ParameterizedSql.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterizedSqlTest {

    private final QueryValues values = new QueryValues();

    @Test
    void parameters_become_places_in_the_order_in_which_they_stand() {
        values.ofConditions().addAll(List.of("a", "b"));
        values.of("contact$name").add("c");

        ParameterizedSql sql = ParameterizedSql.of("x = :1 and y = :contact$name.0 and z = :0");

        assertThat(sql.text(values)).isEqualTo("x = ? and y = ? and z = ?");
        assertThat(sql.parameters())
                .containsExactly(new Parameter("", 1), new Parameter("contact$name", 0), new Parameter("", 0));
    }

    @Test
    void a_parameter_in_two_places_has_two_places() {
        values.ofConditions().add(4);

        assertThat(ParameterizedSql.of("bitand(x, :0) = :0").text(values)).isEqualTo("bitand(x, ?) = ?");
    }

    @Test
    void a_list_has_as_many_places_as_values() {
        values.ofConditions().add(List.of(1, 2, 3));

        assertThat(ParameterizedSql.of("x in (:0)").text(values)).isEqualTo("x in (?, ?, ?)");
    }

    @Test
    void what_looks_like_a_parameter_in_a_literal_is_text() {
        String text = "case x when 1 then 'Who''s in: :0 or :contact.1' end";

        assertThat(ParameterizedSql.of(text).text(values)).isEqualTo(text);
    }
}
