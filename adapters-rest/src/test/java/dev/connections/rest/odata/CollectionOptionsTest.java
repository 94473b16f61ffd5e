package dev.connections.rest.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.query.Column;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The options of a collection are read")
class CollectionOptionsTest {

    private static final WireEntity CONNECTION = new WireEntities(new EntityCatalogue(RecordTypes.standard()))
            .named("connection")
            .orElseThrow();

    @Test
    void an_order_may_have_several_steps_and_takes_lookups_by_their_names() {
        assertThat(options("$orderby=name desc, _record1id_value,createdon asc").order())
                .containsExactly(
                        new Ordering(new Column("name"), Direction.DESCENDING),
                        new Ordering(Column.nameOf("record1id"), Direction.ASCENDING),
                        new Ordering(new Column("createdon"), Direction.ASCENDING));
    }

    @ParameterizedTest
    @CsvSource({"'$orderby=name up', 6", "'$orderby=,name', 1", "'$orderby=name,', 6", "'$orderby=5', 1"})
    void an_order_that_makes_no_sense_is_refused_at_its_place(String query, int position) {
        assertThatThrownBy(() -> options(query)).hasMessageContaining("$orderby at position " + position + ":");
    }

    @Test
    void only_what_is_selected_is_asked_of_the_store_beside_id_and_version() {
        assertThat(options("$select=name,_record1id_value,name").selection().columns())
                .extracting(Column::attribute)
                .containsExactly("name", "record1id", "connectionid", "versionnumber");
    }

    @ParameterizedTest
    @CsvSource({"$top=3, 3", "$top=0, 0", "$top=99999, 5000", "$top=99999999999999999, 5000"})
    void no_more_than_five_thousand_rows_are_asked_for(String query, int top) {
        assertThat(options(query).top()).contains(top);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$top=-1", "$top=x", "$top=1.5", "$top=9999999999999999999999", "$count=yes", "$select=name,"})
    void a_value_that_makes_no_sense_is_refused(String query) {
        assertThatThrownBy(() -> options(query)).isInstanceOf(WireError.class);
    }

    @Test
    void an_option_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> options("$top=1&%24top=2")).hasMessageContaining("$top stands twice");
    }

    @Test
    void an_option_without_a_value_asks_for_nothing() {
        assertThat(options("$select=&$filter=&$orderby")).isEqualTo(options(""));
    }

    private static CollectionOptions options(String query) {
        return CollectionOptions.of(CONNECTION, QueryOptions.parse(query));
    }
}
