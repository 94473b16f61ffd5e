package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An impersonated change names both users")
class ActingForOthersTest {

    private static final String ANN = "5a5a5a5a-0000-4000-8000-000000000001";
    private static final String ANNS_OBJECT_ID = "0b0b0b0b-0000-4000-8000-000000000001";
    private static final String ANNS = "accounts(a1a1a1a1-0000-4000-8000-000000000001)";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make(
                "systemusers",
                "{'systemuserid':'" + ANN + "','fullname':'Ann','azureactivedirectoryobjectid':'" + ANNS_OBJECT_ID
                        + "'}");
        server.makeBasic("systemusers(" + ANN + ")");
        server.send("PATCH", ANNS, "{'name':'Clinic','ownerid@odata.bind':'systemusers(" + ANN + ")'}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_change_is_the_impersonated_users_and_names_the_signed_in_user() {
        server.send("PATCH", ANNS, "{'name':'By id'}", "MSCRMCallerID", ANN);

        assertChanged("By id", ANN, Administrator.USER.toString());
    }

    @Test
    void the_other_user_may_be_named_by_object_id() {
        server.send("PATCH", ANNS, "{'name':'By object id'}", "CallerObjectId", ANNS_OBJECT_ID);

        assertChanged("By object id", ANN, Administrator.USER.toString());
    }

    @Test
    void a_request_of_a_change_set_may_impersonate_a_user() {
        String request = """
                --batch
                Content-Type: multipart/mixed; boundary=changes

                --changes
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 1

                PATCH %s HTTP/1.1
                Content-Type: application/json
                MSCRMCallerID: %s

                {"name":"In a batch"}
                --changes--
                --batch--
                """.formatted(ANNS, ANN);

        server.sendAsIs("POST", "$batch", request, "Content-Type", "multipart/mixed; boundary=batch");

        assertChanged("In a batch", ANN, Administrator.USER.toString());
    }

    @Test
    void a_user_is_found_by_the_object_id_in_a_query() {
        assertThat(server.each(
                        "systemusers?$filter=azureactivedirectoryobjectid eq " + ANNS_OBJECT_ID
                                + " and isdisabled eq false",
                        "fullname"))
                .containsExactly("Ann");
    }

    private static void assertChanged(String name, String by, String onBehalfBy) {
        JsonNode row = server.get(ANNS);
        assertThat(row.get("name").asString()).isEqualTo(name);
        assertThat(row.get("_modifiedby_value").asString()).isEqualTo(by);
        assertThat(row.get("_modifiedonbehalfby_value").asString()).isEqualTo(onBehalfBy);
    }
}
