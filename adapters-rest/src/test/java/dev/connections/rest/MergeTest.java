package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Merge is sent and answers; what it does is the kernel's. */
class MergeTest {

    private static RunningWebApi api;

    private UUID fabrikam;
    private UUID fabricam;

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
        fabrikam = api.account("Fabrikam");
        fabricam = api.account("Fabricam");
    }

    @Test
    void the_subordinate_is_inactive_from_then_on_and_names_its_master() {
        Answer merged = merge(account(fabrikam), account(fabricam), "");

        assertThat(merged.status()).isEqualTo(204);
        assertThat(merged.body()).isEmpty();
        assertThat(api.get("accounts(" + fabricam + ")?$select=merged,statecode,statuscode,_masterid_value")
                        .body())
                .contains("\"merged\":true,\"statecode\":1,\"statuscode\":2,\"_masterid_value\":\"" + fabrikam + "\"");
        assertThat(api.get("accounts(" + fabrikam + ")?$select=merged,statecode,statuscode,_masterid_value")
                        .body())
                .contains("\"merged\":false,\"statecode\":0,\"statuscode\":1,\"_masterid_value\":null");
    }

    @Test
    void what_else_is_to_be_known_of_the_target_comes_along() {
        Answer merged = merge(
                account(fabrikam),
                account(fabricam),
                ",\"UpdateContent\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"name\":\"Fabrikam, Inc.\"},"
                        + "\"PerformParentingChecks\":false");

        assertThat(merged.status()).isEqualTo(204);
        assertThat(api.get("accounts(" + fabrikam + ")?$select=name").body()).contains("Fabrikam, Inc.");
    }

    @Test
    void a_record_is_not_merged_into_itself_nor_with_one_of_another_kind() {
        String contact =
                "{\"contactid\":\"" + api.contact("Ann") + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\"}";

        for (Answer refused :
                new Answer[] {merge(account(fabrikam), account(fabrikam), ""), merge(account(fabrikam), contact, "")}) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.errorCode()).isEqualTo("0x80040203");
            assertThat(refused.errorMessage()).startsWith("Merging is not possible: ");
        }
    }

    @Test
    void a_record_that_is_not_there_is_not_merged() {
        Answer refused = merge(account(fabrikam), account(UUID.randomUUID()), "");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.errorCode()).isEqualTo("0x80040217");
    }

    @Test
    void both_records_have_to_be_named_and_the_content_is_an_object() {
        assertThat(api.post("Merge", "{\"Target\":" + account(fabrikam) + "}").errorMessage())
                .contains("'Subordinate'");
        assertThat(merge(account(fabrikam), account(fabricam), ",\"UpdateContent\":5")
                        .errorMessage())
                .contains("'UpdateContent'");
    }

    private static Answer merge(String target, String subordinate, String more) {
        return api.post("Merge", "{\"Target\":" + target + ",\"Subordinate\":" + subordinate + more + "}");
    }

    private static String account(UUID id) {
        return "{\"accountid\":\"" + id + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.account\"}";
    }
}
