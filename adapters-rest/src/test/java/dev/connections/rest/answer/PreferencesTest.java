package dev.connections.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.exchange.Headers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Preferences are read")
class PreferencesTest {

    private static final String FORMATTED = "OData.Community.Display.V1.FormattedValue";

    @Test
    void from_one_header_or_from_several() {
        Preferences one = of("return=representation,odata.include-annotations=\"a,b\"");
        Preferences several = of("return=representation", "odata.include-annotations=\"a,b\"");
        assertThat(one).isEqualTo(several);
        assertThat(one.representation()).isTrue();
        assertThat(one.annotations()).contains("a,b");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "5000, 5000", "99999, 5000"})
    void with_pages_of_up_to_five_thousand_rows(String asked, int size) {
        assertThat(of("odata.maxpagesize=" + asked).maxPageSize()).contains(size);
    }

    @Test
    void with_all_others_passed_over() {
        assertThat(of("odata.maxpagesize=none; respond-async, odata.track-something, return=minimal"))
                .isEqualTo(of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*                                                   | true",
                "OData.Community.Display.V1.FormattedValue           | true",
                "OData.Community.*                                   | true",
                "OData.Community.Display.V1.Formatted*               | true",
                "x, OData.Community.Display.V1.FormattedValue        | true",
                "Microsoft.Dynamics.CRM.*                            | false",
                "OData.Community.Display.V1                          | false",
            })
    void with_patterns_of_annotations(String patterns, boolean included) {
        assertThat(of("odata.include-annotations=\"" + patterns + "\"").include(FORMATTED))
                .isEqualTo(included);
    }

    private static Preferences of(String... values) {
        Headers headers = name -> List.of(values);
        return Preferences.of(headers);
    }
}
