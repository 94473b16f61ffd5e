package dev.connections.domain.image;

import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be the image of a row, and how it is framed. */
class ImageRulesTest {

    private static final Picture DOT = new Picture(new byte[] {1, 2, 3});

    @ParameterizedTest(name = "{0} by {1} pixels: {4} from the square of {3}")
    @CsvSource({
        "300, 428, 64, 300, 144",
        "91, 130, 19, 91, 91",
        "144, 144, 0, 144, 144",
        "145, 144, 0, 144, 144",
        "100, 300, 100, 100, 144",
        "144, 100, 0, 100, 100",
        "1, 1, 0, 1, 1"
    })
    void a_thumbnail_shows_the_square_in_the_middle(int width, int height, int above, int side, int size) {
        Framing framing = Framing.of(width, height);

        assertThat(framing.top()).isEqualTo(above);
        assertThat(framing.side()).isEqualTo(side);
        assertThat(framing.size()).isEqualTo(size);
    }

    @Test
    void a_wide_picture_is_cropped_at_both_ends() {
        assertThat(Framing.of(428, 300)).isEqualTo(new Framing(64, 0, 300, 144));
    }

    @ParameterizedTest(name = "{0} by {1} pixels")
    @CsvSource({"0, 10", "10, 0", "50000001, 1", "65536, 65536", "2147483647, 2147483647"})
    void a_picture_without_pixels_or_with_too_many_is_refused(int width, int height) {
        refusal(ErrorCode.PROCESS_IMAGE_FAILURE, () -> Framing.of(width, height));
    }

    @Test
    void a_file_may_have_10240_kilobytes_and_no_byte_more() {
        assertThat(new Picture(new byte[10_240 * 1_024]).content()).hasSize(10_485_760);
        refusal(ErrorCode.PROCESS_IMAGE_FAILURE, () -> new Picture(new byte[10_240 * 1_024 + 1]));
    }

    @Test
    void an_empty_file_is_no_picture() {
        refusal(ErrorCode.PROCESS_IMAGE_FAILURE, () -> new Picture(new byte[0]));
    }

    @Test
    void a_picture_is_immutable() {
        byte[] given = {1, 2, 3};
        Picture picture = new Picture(given);
        given[0] = 9;
        picture.content()[1] = 9;

        assertThat(picture).isEqualTo(DOT).hasSameHashCodeAs(DOT);
    }

    @Test
    void the_timestamp_counts_ticks_since_the_year_1() {
        assertThat(RowImage.asOf(Instant.parse("2020-10-21T21:34:30.809088Z"), id(1), DOT)
                        .timestamp())
                .isEqualTo(637_389_128_708_090_880L);
    }

    @Test
    void the_address_names_the_image_and_its_timestamp() {
        RowImage image = new RowImage(id(0xA1), 637_388_308_718_090_885L, DOT);

        assertThat(image.url())
                .isEqualTo("/Image/download.aspx?Entity=connection&Attribute=entityimage"
                        + "&Id=00000000-0000-0000-0000-0000000000a1&Timestamp=637388308718090885")
                .hasSizeLessThanOrEqualTo(RowImage.URL_CHARACTERS);
    }
}
