package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Connections can be asked for as of a day")
class AsOfTest {

    private static final String CLINIC = "a1a1a1a1-0000-4000-8000-000000000001";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make("accounts", "{'accountid':'" + CLINIC + "','name':'Clinic'}");
        make("Always", "");
        make("From March", ",'effectivestart':'2024-03-01'");
        make("Until March", ",'effectiveend':'2024-03-31'");
        make("In March", ",'effectivestart':'2024-03-01','effectiveend':'2024-03-31'");
    }

    private static void make(String name, String period) {
        server.make(
                "connections",
                "{'record1id_account@odata.bind':'/accounts(" + CLINIC + ")','record2id_contact':{'fullname':'" + name
                        + "'}" + period + "}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29 | Always, Until March",
                "2024-03-01 | Always, From March, In March, Until March",
                "2024-03-31 | Always, From March, In March, Until March",
                "2024-04-01 | Always, From March"
            })
    void connections_are_those_that_hold_on_the_day(String day, String names) {
        assertThat(server.each("connections?$filter=ismaster eq true&$orderby=name&AsOf=" + day, "name"))
                .containsExactly(names.split(", "));
    }

    @Test
    void it_goes_with_every_way_to_ask() {
        String fetch = URLEncoder.encode(
                "<fetch><entity name='connection'><attribute name='name'/><order attribute='name'/><filter>"
                        + "<condition attribute='ismaster' operator='eq' value='1'/></filter></entity></fetch>",
                StandardCharsets.UTF_8);
        List<String> inApril = List.of("Always", "From March");

        assertThat(server.each("connections?AsOf=2024-04-01&fetchXml=" + fetch, "name"))
                .isEqualTo(inApril);
        assertThat(server.each("accounts(" + CLINIC + ")/account_connections1?$orderby=name&AsOf=2024-04-01", "name"))
                .isEqualTo(inApril);
        assertThat(server.each("connections?$apply=aggregate($count as all)&AsOf=2024-04-01", "all"))
                .containsExactly("4");
        assertThat(server.send("GET", "connections/$count?AsOf=2024-04-01", "").body())
                .endsWith("4");
        assertThat(server.each("connections/$ref?AsOf=2024-04-01", "@odata.id")).hasSize(4);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "connections?AsOf=tomorrow, AsOf is a day such as 2024-01-31",
        "connections?AsOf=2024-02-30, AsOf is a day such as 2024-01-31",
        "accounts?AsOf=2024-04-01, Only connections hold from one day to another"
    })
    void what_makes_no_sense_is_refused(String query, String message) {
        HttpResponse<String> answer = server.send("GET", query, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80060888").contains(message);
    }
}
