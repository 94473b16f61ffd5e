package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Every input is answered with what is wrong with it, and never with a fault of the server. */
@Label("Unforeseen input")
class HostileInputProperties {

    private static final int TRIES = 400;

    private static final List<String> ODATA = List.of(
            "name",
            "description",
            "statecode",
            "createdon",
            "effectivestart",
            "_record1id_value",
            "ismaster",
            "record1id_contact",
            "account_connections1",
            "connection_related_connection",
            "ownerid",
            "entityimage",
            " eq ",
            " ne ",
            " gt ",
            " in ",
            " and ",
            " or ",
            " not ",
            "not ",
            "null",
            "true",
            "'x'",
            "'",
            "''",
            "1",
            "-9e999",
            "2024-02-30",
            "2024-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000001",
            "(",
            ")",
            "((",
            ",",
            "/",
            ":",
            "=",
            "[",
            "]",
            "\"",
            "@p",
            "any(c:",
            "all(",
            "$count",
            "$it",
            " asc",
            " desc",
            ";",
            "$select=",
            "$expand=",
            "$filter=",
            "contains(",
            "startswith(",
            "Microsoft.Dynamics.CRM.In(",
            "PropertyName=",
            "PropertyValues=",
            "Microsoft.Dynamics.CRM.LastXDays(",
            "PropertyValue=",
            "aggregate(",
            "groupby((",
            " with sum as a",
            "filter(",
            "\u00e9",
            "\ud83d\ude00",
            "%",
            "_",
            "--",
            "\\");

    private static final List<String> FETCH = List.of(
            "<fetch>",
            "<fetch top='1'>",
            "</fetch>",
            "<entity name='connection'>",
            "</entity>",
            "<attribute name='name'/>",
            "<all-attributes/>",
            "<filter>",
            "<filter type='or'>",
            "</filter>",
            "<order attribute='record1id'/>",
            "<condition attribute='name' operator='eq' value='x'/>",
            "<condition attribute='statecode' operator='in'>",
            "<value>1</value>",
            "</condition>",
            "<condition attribute='createdon' operator='last-x-days' value='1'/>",
            "<link-entity name='contact' from='contactid' to='record1id'>",
            "</link-entity>",
            "<x/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&x;",
            "<?xml version='1.0'?>",
            "<!DOCTYPE fetch []>",
            "\u0000",
            "\ud83d\ude00");

    private static final List<String> BATCH = List.of(
            "--b",
            "--b--",
            "--c",
            "--c--",
            "\r\n",
            "\n",
            "\r\n\r\n",
            "Content-Type: application/http",
            "Content-Type: multipart/mixed; boundary=c",
            "Content-ID: 1",
            "GET accounts HTTP/1.1",
            "POST accounts HTTP/1.1",
            "PATCH $1 HTTP/1.1",
            "DELETE $9/x HTTP/1.1",
            "{\"name\":\"x\"}",
            "{",
            "GET",
            " ",
            ":",
            "POST $batch HTTP/1.1",
            "GET http://[ HTTP/1.1",
            "GET %zz HTTP/1.1",
            "GET accounts?$filter= HTTP/1.1",
            "\u00ff");

    private static RunningServer server;

    @BeforeContainer
    static void start() {
        server = new RunningServer();
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Property(tries = TRIES)
    void in_a_query_option_is_answered(@ForAll("options") String option, @ForAll("odata") String text) {
        isAnswered(server.send("GET", "connections?" + option + "=" + encoded(text), ""));
    }

    @Property(tries = TRIES)
    void in_an_address_is_answered(@ForAll("odata") String text) {
        isAnswered(server.send(
                "GET", encoded(text).replace("%2F", "/").replace("%28", "(").replace("%29", ")"), ""));
    }

    @Property(tries = TRIES)
    void in_fetch_xml_is_answered(@ForAll("fetch") String text) {
        isAnswered(server.send("GET", "connections?fetchXml=" + encoded(text), ""));
    }

    @Property(tries = TRIES)
    void in_a_batch_is_answered(@ForAll("batch") String text) {
        isAnswered(server.sendAsIs("POST", "$batch", text, "Content-Type", "multipart/mixed; boundary=b"));
    }

    @Provide
    Arbitrary<String> options() {
        return Arbitraries.of("$filter", "$orderby", "$expand", "$select", "$apply", "$skiptoken", "$top", "@p");
    }

    @Provide
    Arbitrary<String> odata() {
        return sentences(ODATA);
    }

    @Provide
    Arbitrary<String> fetch() {
        return sentences(FETCH);
    }

    @Provide
    Arbitrary<String> batch() {
        return sentences(BATCH);
    }

    private static Arbitrary<String> sentences(List<String> words) {
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(14).map(parts -> String.join("", parts));
    }

    private static void isAnswered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("HTTP/1.1 5");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
