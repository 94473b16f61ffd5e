package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.RECIPROCAL;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Clinic.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.Stamps;
import dev.connections.domain.image.Picture;
import dev.connections.domain.image.RowImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IllustrationTest {

    private static final Optional<RowImage> IMAGE =
            Optional.of(RowImage.asOf(NOON.at(), id(0xA1), new Picture(new byte[] {1})));

    @Test
    void an_image_is_on_the_row_that_was_given_it_and_not_on_its_twin() {
        Reciprocity rows = treatment().withImage(RECIPROCAL, IMAGE, NOON).rows();

        assertThat(rows.row(RECIPROCAL).image()).isEqualTo(IMAGE);
        assertThat(rows.row(MASTER).image()).isEmpty();
    }

    @Test
    void a_new_image_stamps_the_connection() {
        assertThat(treatment().withImage(MASTER, IMAGE, NOON).stamps()).isEqualTo(new Stamps(MORNING, NOON));
    }

    @Test
    void no_image_takes_the_image_away() {
        ActiveConnection shown = treatment().withImage(MASTER, IMAGE, NOON);

        assertThat(shown.withImage(MASTER, Optional.empty(), NOON).rows())
                .isEqualTo(treatment().rows());
    }

    @Test
    void to_take_away_what_is_not_there_changes_nothing() {
        ActiveConnection plain = treatment();

        assertThat(plain.withImage(MASTER, Optional.empty(), NOON)).isSameAs(plain);
    }
}
