package dev.connections.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of refusals against the list of codes that clients know. */
class ErrorCatalogueTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/reference/error_codes.csv", useHeadersInDisplayName = true)
    void a_symbol_has_the_number_that_clients_know(String symbol, int number, String hex) {
        Map<String, ErrorCode> bySymbol =
                Stream.of(ErrorCode.values()).collect(Collectors.toMap(ErrorCode::symbol, Function.identity()));

        assertThat(bySymbol).containsKey(symbol);
        assertThat(bySymbol.get(symbol).number()).isEqualTo(number);
        assertThat(bySymbol.get(symbol).hex()).isEqualTo(hex);
    }

    @Test
    void the_catalogue_has_no_code_that_clients_do_not_know() throws IOException {
        List<String> known = CsvTable.read("error_codes").stream()
                .map(row -> row.get("symbol"))
                .toList();

        assertThat(ErrorCode.values()).extracting(ErrorCode::symbol).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void no_two_codes_have_the_same_number() {
        assertThat(ErrorCode.values()).extracting(ErrorCode::number).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void the_places_of_a_message_are_numbered_without_gaps(ErrorCode code) {
        TreeSet<Integer> places = places(code);

        assertThat(places)
                .containsExactlyElementsOf(
                        IntStream.range(0, places.size()).boxed().toList());
    }

    private static TreeSet<Integer> places(ErrorCode code) {
        String template = code.message(Collections.emptyList());
        return IntStream.range(0, 10)
                .filter(place -> template.contains("{" + place + "}"))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
