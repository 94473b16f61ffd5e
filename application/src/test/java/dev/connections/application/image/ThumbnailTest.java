package dev.connections.application.image;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.image.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailTest {

    /** Where a png keeps its header, and how long the part is that the header's checksum covers. */
    private static final int PNG_HEADER = 12;

    private static final int PNG_HEADER_LENGTH = 17;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gif", "jpg", "tiff", "bmp", "png"})
    void a_file_of_a_known_format_becomes_a_png(String format) throws IOException {
        byte[] thumbnail = Thumbnail.of(file(300, 428, format)).content();

        assertThat(new String(thumbnail, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(shown(thumbnail).getWidth()).isEqualTo(144);
        assertThat(shown(thumbnail).getHeight()).isEqualTo(144);
    }

    @ParameterizedTest(name = "{0} by {1} pixels become {2} by {2}")
    @CsvSource({"91, 130, 91", "1, 1, 1", "2000, 100, 144", "3000, 2000, 144", "144, 144, 144", "20, 200, 144"})
    void a_thumbnail_is_a_square(int width, int height, int size) throws IOException {
        BufferedImage thumbnail = thumbnail(file(width, height, "png"));

        assertThat(thumbnail.getWidth()).isEqualTo(size);
        assertThat(thumbnail.getHeight()).isEqualTo(size);
    }

    @Test
    void a_thumbnail_shows_the_middle_and_leaves_out_the_ends() throws IOException {
        BufferedImage picture = picture(300, 100, Color.RED);
        fill(picture, 100, 200, Color.BLUE);

        BufferedImage thumbnail = thumbnail(file(picture, "png"));

        assertThat(thumbnail.getRGB(0, 0)).isEqualTo(Color.BLUE.getRGB());
        assertThat(thumbnail.getRGB(143, 143)).isEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void fine_patterns_become_their_mean() throws IOException {
        BufferedImage picture = picture(288, 288, Color.WHITE);
        for (int column = 0; column < 288; column += 2) {
            fill(picture, column, column + 1, Color.BLACK);
        }

        assertThat(new Color(thumbnail(file(picture, "png")).getRGB(70, 70)).getRed())
                .isBetween(127, 128);
    }

    @Test
    void what_is_transparent_stays_transparent() throws IOException {
        Picture glass = file(picture(200, 200, new Color(0, 0, 0, 0)), "png");

        assertThat(thumbnail(glass).getRGB(70, 70)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no picture at all", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "BM"})
    void a_file_of_another_kind_is_refused(String text) {
        Picture file = new Picture(text.getBytes(StandardCharsets.UTF_8));

        refusal(ErrorCode.PROCESS_IMAGE_FAILURE, () -> Thumbnail.of(file));
    }

    @Test
    void a_format_that_is_not_on_the_list_is_refused() throws IOException {
        Picture wireless = file(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_BINARY), "wbmp");

        refusal(ErrorCode.PROCESS_IMAGE_FAILURE, () -> Thumbnail.of(wireless));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gif", "jpg", "tiff", "bmp", "png"})
    void a_file_that_breaks_off_is_shown_as_far_as_it_goes_or_refused(String format) throws IOException {
        byte[] whole = file(300, 428, format).content();
        Picture broken = new Picture(Arrays.copyOf(whole, whole.length / 3));

        try {
            assertThat(thumbnail(broken).getWidth()).isEqualTo(144);
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.PROCESS_IMAGE_FAILURE);
        }
    }

    @Test
    void a_small_file_that_claims_to_be_huge_is_refused_before_it_is_decoded() throws IOException {
        byte[] bomb = file(1, 1, "png").content();
        CRC32 checksum = new CRC32();
        ByteBuffer header = ByteBuffer.wrap(bomb)
                .putInt(PNG_HEADER + Integer.BYTES, 60_000)
                .putInt(PNG_HEADER + 2 * Integer.BYTES, 60_000);
        checksum.update(bomb, PNG_HEADER, PNG_HEADER_LENGTH);
        header.putInt(PNG_HEADER + PNG_HEADER_LENGTH, (int) checksum.getValue());

        assertThat(refusal(ErrorCode.PROCESS_IMAGE_FAILURE, () -> Thumbnail.of(new Picture(bomb))))
                .hasMessageContaining("60000 by 60000 pixels");
    }

    @Test
    void a_small_file_that_claims_a_huge_part_is_refused_before_it_is_decoded() {
        Picture bomb = deflatedTiffWithAStripOf(Integer.MAX_VALUE - 8);

        assertThat(refusal(ErrorCode.PROCESS_IMAGE_FAILURE, () -> Thumbnail.of(bomb)))
                .hasMessageContaining("larger than the whole file");
    }

    /** Ten by ten pixels, in one strip. */
    private static Picture deflatedTiffWithAStripOf(int bytes) {
        int[][] fields = {
            {256, 10}, {257, 10}, {258, 8}, {259, 8}, {262, 1}, {273, 200}, {277, 1}, {278, 10}, {279, bytes}
        };
        ByteBuffer tiff =
                ByteBuffer.allocate(400).put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) fields.length);
        for (int[] field : fields) {
            tiff.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
        }
        return new Picture(tiff.array());
    }

    private static BufferedImage thumbnail(Picture file) throws IOException {
        return shown(Thumbnail.of(file).content());
    }

    private static BufferedImage shown(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static Picture file(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(picture, 0, width, Color.ORANGE);
        return file(picture, format);
    }

    private static Picture file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return new Picture(bytes.toByteArray());
    }

    private static BufferedImage picture(int width, int height, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        fill(picture, 0, width, colour);
        return picture;
    }

    private static void fill(BufferedImage picture, int left, int right, Color colour) {
        for (int column = left; column < right; column++) {
            for (int row = 0; row < picture.getHeight(); row++) {
                picture.setRGB(column, row, colour.getRGB());
            }
        }
    }
}
