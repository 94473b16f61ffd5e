package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The image of a row is sent and read as a file")
class ImageFilesTest {

    private static final byte[] PICTURE = picture(200, 300);

    private static RunningWebApi api;
    private String image;

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
        image = "connections(" + api.connection() + ")/entityimage";
    }

    @Test
    void a_file_is_sent_at_once() throws IOException {
        Answer answer = api.upload(
                image,
                PICTURE,
                "Content-Type",
                "application/octet-stream",
                "x-ms-file-name",
                "ann.png",
                "If-None-Match",
                "null");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(ImageIO.read(new ByteArrayInputStream(file())).getWidth()).isEqualTo(144);
    }

    @Test
    void a_file_that_is_no_picture_is_refused() {
        Answer answer = api.upload(image, new byte[] {1, 2, 3});

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80072553");
    }

    @Test
    void a_file_for_a_row_that_is_not_there_is_refused() {
        assertThat(api.upload("connections(" + new UUID(0, 9) + ")/entityimage", PICTURE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_file_for_a_row_that_has_moved_on_is_refused() {
        assertThat(api.upload(image, PICTURE, "If-Match", "W/\"0\"").status()).isEqualTo(412);
    }

    @Test
    void a_file_is_answered_with_its_name_its_size_and_its_type() {
        api.upload(image, PICTURE);

        HttpResponse<byte[]> answer = api.download(image + "/$value");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-ms-file-size")).contains(Integer.toString(answer.body().length));
        assertThat(answer.headers().firstValue("x-ms-file-name")).contains("entityimage.png");
        assertThat(answer.headers().firstValue("mimetype")).contains("image/png");
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                .contains("x-ms-file-size, x-ms-file-name, mimetype");
    }

    @Test
    void there_is_no_file_in_its_full_size() {
        api.upload(image, PICTURE);

        assertThat(api.download(image + "/$value?size=full").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/$value"})
    void without_an_image_there_is_nothing_to_read(String form) {
        assertThat(api.get(image + form).status()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bytes=0-9, 0, 10", "bytes=10-19, 10, 20", "bytes=0-9/5000, 0, 10"})
    void part_of_a_file_is_answered(String range, int from, int to) {
        api.upload(image, PICTURE);
        byte[] whole = file();

        HttpResponse<byte[]> answer = api.download(image + "/$value", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, from, to));
        assertThat(answer.headers().firstValue("Content-Range"))
                .contains("bytes " + from + "-" + (to - 1) + "/" + whole.length);
        assertThat(answer.headers().firstValue("x-ms-chunk-size")).contains("4194304");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-4194303", "bytes=0-", "bytes=-1000000"})
    void a_part_ends_where_the_file_ends(String range) {
        api.upload(image, PICTURE);

        assertThat(api.download(image + "/$value", "Range", range).body()).isEqualTo(file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-0", "lines=1-2", "bytes=0-1,4-5", "bytes=x"})
    void what_is_no_range_asks_for_the_whole_file(String range) {
        api.upload(image, PICTURE);

        assertThat(api.download(image + "/$value", "Range", range).statusCode()).isEqualTo(200);
    }

    @Test
    void a_part_behind_the_end_is_refused() {
        api.upload(image, PICTURE);

        assertThat(api.get(image + "/$value", "Range", "bytes=1000000-1000001").status())
                .isEqualTo(416);
    }

    @Test
    void a_client_that_downloads_json_gets_the_thumbnail_in_base_64() {
        api.upload(image, PICTURE);

        Answer answer = api.get(image + "?size=full", "Range", "bytes=0-4194303");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(Base64.getDecoder().decode(answer.json().get("value").stringValue()))
                .isEqualTo(file());
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"entityimage.png\"");
        assertThat(answer.header("x-ms-file-name")).isEqualTo("entityimage.png");
        assertThat(answer.header("x-ms-file-size")).isEqualTo(Integer.toString(file().length));
    }

    @Test
    void a_client_that_reads_the_property_gets_it_as_any_other() {
        api.upload(image, PICTURE);

        Answer answer = api.get(image);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("@odata.context").stringValue()).endsWith("/entityimage");
        assertThat(Base64.getDecoder().decode(answer.json().get("value").stringValue()))
                .isEqualTo(file());
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PUT|{\"value\":null}", "DELETE|''"})
    void an_image_is_taken_away(String method, String body) {
        api.upload(image, PICTURE);

        assertThat(api.send(method, image, body).status()).isEqualTo(204);

        assertThat(api.get(image).status()).isEqualTo(204);
    }

    @Test
    void the_address_that_a_row_shows_leads_to_the_file() {
        api.upload(image, PICTURE);

        HttpResponse<byte[]> answer = api.download(address());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.body()).isEqualTo(file());
    }

    @Test
    void the_address_leads_to_no_file_in_its_full_size() {
        api.upload(image, PICTURE);

        assertThat(api.get(address() + "&Full=true").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?Entity=connection&Attribute=entityimage",
                "?Entity=connection&Attribute=entityimage&Id=00000000-0000-0000-0000-000000000009",
                "?Entity=account&Attribute=entityimage&Id=00000000-0000-0000-0000-000000000009"
            })
    void an_address_of_no_image_leads_nowhere(String query) {
        Answer answer = api.get("/Image/download.aspx" + query);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("0x8006088a");
    }

    private String address() {
        return api.get(image.replace("/entityimage", "?$select=entityimage_url"))
                .json()
                .get("entityimage_url")
                .stringValue();
    }

    @Test
    void a_file_is_sent_in_parts() throws IOException {
        String next = begun();

        Answer first = part(next, 0, 100);
        Answer last = part(next, 100, PICTURE.length);

        assertThat(first.status()).isEqualTo(206);
        assertThat(last.status()).isEqualTo(204);
        assertThat(ImageIO.read(new ByteArrayInputStream(file())).getWidth()).isEqualTo(144);
    }

    @Test
    void a_file_in_parts_begins_with_where_the_parts_go_and_how_large_they_may_be() {
        Answer answer = api.upload(image + "?x-ms-file-name=ann.png", new byte[0], "x-ms-transfer-mode", "chunked");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Location")).startsWith(api.root() + image + "?sessiontoken=");
        assertThat(answer.header("x-ms-chunk-size")).isEqualTo("4194304");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void a_part_out_of_order_is_refused_and_the_right_one_is_taken_after_it() {
        String next = begun();

        Answer early = part(next, 100, PICTURE.length);

        assertThat(early.status()).isEqualTo(400);
        assertThat(early.errorMessage()).contains("begins at byte 0");
        assertThat(part(next, 0, PICTURE.length).status()).isEqualTo(204);
    }

    @Test
    void a_part_for_another_row_than_the_file_began_with_is_refused() {
        String next = begun();
        String other = "connections(" + api.connection() + ")/entityimage" + next.substring(next.indexOf('?'));

        assertThat(part(other, 0, PICTURE.length).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes 0-9", "bytes 0-9/10", "bytes 5-1/10", "bytes 0-2/2", "first"})
    void a_part_that_does_not_say_what_it_is_is_refused(String range) {
        String next = begun();

        Answer answer =
                range.isEmpty() ? api.upload(next, new byte[3]) : api.upload(next, new byte[3], "Content-Range", range);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("Content-Range");
    }

    @Test
    void a_file_that_will_be_too_large_is_refused_with_its_first_part() {
        Answer answer = api.upload(begun(), new byte[3], "Content-Range", "bytes 0-2/10485761");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80072553");
    }

    @Test
    void of_many_files_under_way_the_oldest_is_forgotten() {
        String oldest = begun();
        for (int others = 0; others < 16; others++) {
            begun();
        }

        assertThat(part(oldest, 0, PICTURE.length).errorMessage()).contains("Begin anew");
    }

    @Test
    void a_file_in_parts_for_a_row_that_the_user_may_not_change_does_not_begin() {
        UUID reader = api.post("systemusers", "{\"fullname\":\"Robin Reed\"}").entityId();

        Answer answer =
                api.upload(image, new byte[0], "x-ms-transfer-mode", "chunked", "MSCRMCallerID", reader.toString());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_file_in_parts_for_a_row_that_is_not_there_does_not_begin() {
        Answer answer = api.upload(
                "connections(" + new UUID(9, 9) + ")/entityimage", new byte[0], "x-ms-transfer-mode", "chunked");

        assertThat(answer.status()).isEqualTo(404);
    }

    private String begun() {
        String location =
                api.upload(image, new byte[0], "x-ms-transfer-mode", "chunked").header("Location");
        return location.substring(api.root().length());
    }

    private static Answer part(String next, int from, int to) {
        return api.upload(
                next,
                Arrays.copyOfRange(PICTURE, from, to),
                "Content-Range",
                "bytes " + from + "-" + (to - 1) + "/" + PICTURE.length);
    }

    private byte[] file() {
        return api.download(image + "/$value").body();
    }

    private static byte[] picture(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
