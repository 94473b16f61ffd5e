package dev.connections.rest.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In development, a key in a file signs tokens of all users")
class DevelopmentKeyTest {

    @TempDir
    private Path directory;

    private Path file;
    private RunningWebApi api;

    @BeforeEach
    void start() {
        file = directory.resolve("key.json");
        api = RunningWebApi.startFor(
                application -> TokenAuthentication.by(DevelopmentKey.in(file), application.signIn()));
        api.forgetEverything();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_user_is_found_by_the_name_of_a_token() {
        assertThat(who("System Administrator").body()).contains("00000000-0000-4000-8000-000000000001");
    }

    @Test
    void an_unknown_name_provisions_a_user_once() {
        assertThat(who("ann@clinic.example").status()).isEqualTo(200);
        assertThat(userId(who("ann@clinic.example"))).isEqualTo(userId(who("ann@clinic.example")));
    }

    @Test
    void a_user_is_found_by_the_object_id_of_a_token() {
        UUID objectId = new UUID(0xa, 1);
        UUID ann = api.post(
                        "systemusers",
                        "{\"fullname\":\"Ann\",\"azureactivedirectoryobjectid\":\"" + objectId + "\"}",
                        bearing("System Administrator"))
                .entityId();

        assertThat(userId(who(objectId.toString()))).isEqualTo(ann.toString());
    }

    @Test
    void of_two_users_of_one_name_none_signs_in() {
        for (int user = 0; user < 2; user++) {
            api.post("systemusers", "{\"fullname\":\"Ann\"}", bearing("System Administrator"));
        }

        assertThat(who("Ann").errorCode()).isEqualTo("0x80040277");
    }

    @Test
    void a_token_of_another_key_is_refused() {
        String token =
                DevelopmentKey.in(directory.resolve("another.json")).token("System Administrator", Instant.now());

        assertThat(api.get("WhoAmI", "Authorization", "Bearer " + token).errorCode())
                .isEqualTo("0x8004a100");
    }

    @Test
    void a_token_expires() {
        String token = DevelopmentKey.in(file)
                .token(
                        "System Administrator",
                        Instant.now().minus(DevelopmentKey.VALIDITY).minusSeconds(120));

        assertThat(api.get("WhoAmI", "Authorization", "Bearer " + token).errorCode())
                .isEqualTo("0x8004a100");
    }

    @Test
    void the_key_is_for_its_owners_eyes_only() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryContaining(entry -> entry.equals(file));
    }

    @Test
    void a_key_that_others_may_read_is_not_used() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DevelopmentKey.in(file))
                .withMessageContaining("chmod 600");
    }

    private Answer who(String user) {
        return api.get("WhoAmI", bearing(user));
    }

    private String[] bearing(String user) {
        return new String[] {
            "Authorization", "Bearer " + DevelopmentKey.in(file).token(user, Instant.now())
        };
    }

    private static String userId(Answer answer) {
        return answer.json().get("UserId").stringValue();
    }
}
