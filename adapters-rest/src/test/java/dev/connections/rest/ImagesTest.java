package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of a connection shows an image")
class ImagesTest {

    private static RunningWebApi api;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
    }

    @Test
    void an_image_that_is_sent_in_base_64_is_answered_as_a_thumbnail_when_it_is_asked_for() throws IOException {
        UUID row = connect("\"entityimage\":\"" + base64(300, 428) + "\"");

        Answer answer = api.get("connections(" + row + ")?$select=entityimage");

        byte[] thumbnail =
                Base64.getDecoder().decode(answer.json().get("entityimage").stringValue());
        assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail)).getHeight())
                .isEqualTo(144);
    }

    @Test
    void without_select_a_row_shows_all_of_its_image_but_the_content() throws IOException {
        UUID row = connect("\"entityimage\":\"" + base64(20, 20) + "\"");

        Answer answer = api.get("connections(" + row + ")");

        long timestamp = answer.json().get("entityimage_timestamp").longValue();
        String id = answer.json().get("entityimageid").stringValue();
        assertThat(timestamp).isEqualTo(639_028_224_001_234_560L);
        assertThat(answer.json().get("entityimage_url").stringValue())
                .isEqualTo("/Image/download.aspx?Entity=connection&Attribute=entityimage&Id=" + id + "&Timestamp="
                        + timestamp);
        assertThat(answer.json().has("entityimage")).isFalse();
    }

    @Test
    void null_takes_the_image_away() throws IOException {
        UUID row = connect("\"entityimage\":\"" + base64(20, 20) + "\"");

        assertThat(api.patch("connections(" + row + ")", "{\"entityimage\":null}")
                        .status())
                .isEqualTo(204);

        Answer answer = api.get("connections(" + row + ")?$select=entityimage,entityimageid,entityimage_url");
        assertThat(answer.json().get("entityimage").isNull()).isTrue();
        assertThat(answer.json().get("entityimageid").isNull()).isTrue();
        assertThat(answer.json().get("entityimage_url").isNull()).isTrue();
    }

    @Test
    void a_file_that_is_no_picture_is_refused() {
        Answer answer = api.post("connections", connection("\"entityimage\":\"bm8gcGljdHVyZQ==\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80072553");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"no base 64!\"", "7", "true", "{}"})
    void what_is_not_in_base_64_is_refused(String value) {
        Answer answer = api.post("connections", connection("\"entityimage\":" + value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
    }

    @Test
    void rows_with_an_image_are_found_and_those_without() throws IOException {
        connect("\"entityimage\":\"" + base64(20, 20) + "\"");

        assertThat(api.get("connections?$filter=entityimage%20ne%20null&$select=ismaster")
                        .json()
                        .get("value"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("ismaster").booleanValue()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$filter=entityimage%20eq%20'x'", "$orderby=entityimage"})
    void images_are_neither_compared_nor_ordered_by(String option) {
        assertThat(api.get("connections?" + option).status()).isEqualTo(400);
    }

    private static UUID connect(String facts) {
        return api.post("connections", connection(facts)).entityId();
    }

    private static String connection(String facts) {
        return "{\"record1id_account@odata.bind\":\"/accounts(" + api.account("Fabrikam")
                + ")\",\"record2id_account@odata.bind\":\"/accounts(" + api.account("Contoso") + ")\"," + facts + "}";
    }

    private static String base64(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
