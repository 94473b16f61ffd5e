package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Links lead back the way the client came, through trusted proxies too")
class LinksBehindProxiesTest {

    private static final String SERVICE = "/api/data/v9.2/";

    private static RunningWebApi behind;
    private static RunningWebApi open;

    @BeforeAll
    static void start() {
        behind = RunningWebApi.startBehind("10.9.0.0/16, 127.0.0.1");
        behind.forgetEverything();
        open = RunningWebApi.startBehind("10.9.0.0/16");
    }

    @AfterAll
    static void stop() {
        behind.close();
        open.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto: https                                    | https://localhost",
                "X-Forwarded-Proto: HTTPS                                    | https://localhost",
                "X-Forwarded-Host: crm.example                               | http://crm.example",
                "X-Forwarded-Host: crm.example:8443                          | http://crm.example:8443",
                "X-Forwarded-Host: [2001:db8::1]:8443                        | http://[2001:db8::1]:8443",
                "X-Forwarded-Host: forged.example, crm.example               | http://crm.example",
                "X-Forwarded-Port: 8443                                      | http://localhost:8443",
                "X-Forwarded-Proto: https~X-Forwarded-Port: 443              | https://localhost",
                "X-Forwarded-Host: crm.example:1~X-Forwarded-Port: 8443      | http://crm.example:8443",
                "X-Forwarded-Prefix: /crm                                    | http://localhost/crm",
                "X-Forwarded-Prefix: /crm/test/                              | http://localhost/crm/test",
                "Forwarded: proto=https;host=crm.example                     | https://crm.example",
                "Forwarded: Proto=https;Host=\"crm.example:8443\"            | https://crm.example:8443",
                "Forwarded: for=192.0.2.1;host=forged.example, for=192.0.2.2;host=crm.example | http://crm.example",
                "Forwarded: for=192.0.2.1;host=crm.example, for=10.9.0.1;host=inner.example   | http://crm.example",
                "Forwarded: for=192.0.2.1;host=crm.example~Forwarded: for=\"10.9.0.1:99\"     | http://crm.example",
                "Forwarded: host=crm.example~X-Forwarded-Host: other.example | http://crm.example",
                "Forwarded: by=proxy                                         | http://localhost",
            })
    void what_a_trusted_proxy_says_counts(String headers, String root) {
        assertThat(service(behind, headers)).contains("\"" + root + SERVICE + "$metadata\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: https~X-Forwarded-Host: forged.example~X-Forwarded-Port: 1~X-Forwarded-Prefix: /x",
                "Forwarded: proto=https;host=forged.example",
                "X-Forwarded-Host: evil\"x",
            })
    void headers_of_other_addresses_do_not(String headers) {
        assertThat(service(open, headers))
                .startsWith("HTTP/1.1 200")
                .contains("\"http://localhost" + SERVICE + "$metadata\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil\"x",
                "X-Forwarded-Host: user@evil.example",
                "X-Forwarded-Host: evil.example/path",
                "X-Forwarded-Host: crm.example:port",
                "X-Forwarded-Proto: javascript",
                "X-Forwarded-Port: 80x",
                "X-Forwarded-Prefix: //evil.example",
                "X-Forwarded-Prefix: /../x",
                "Forwarded: host=\"evil.example/path\"",
                "Forwarded: host=\"\\\"evil\"",
            })
    void what_is_no_host_never_gets_into_a_link(String headers) {
        assertThat(service(behind, headers)).startsWith("HTTP/1.1 400").contains("\"code\":\"0x8005f100\"");
    }

    @Test
    void neither_does_a_host_that_the_client_itself_makes_up() {
        assertThat(open.exchangeRaw("GET " + SERVICE + " HTTP/1.1\r\nHost: evil\"x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/crm/api/data/v9.2/contacts(%s)",
                "/crm/api/data/v9.2/contacts(%s)",
                "/api/data/v9.2/contacts(%s)",
                "/contacts(%s)"
            })
    void addresses_come_back_as_the_proxy_showed_them(String form) {
        Answer answer = behind.post(
                "connections",
                "{\"record1id_contact@odata.bind\":\"" + form.formatted(behind.contact("Ann"))
                        + "\",\"record2id_account\":{\"name\":\"Fabrikam\"}}",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "crm.example",
                "X-Forwarded-Prefix",
                "/crm");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("OData-EntityId")).startsWith("https://crm.example/crm/api/data/v9.2/connections(");
    }

    private static String service(RunningWebApi api, String headers) {
        return api.exchangeRaw("GET " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\n" + headers.replace("~", "\r\n")
                + "\r\nConnection: close\r\n\r\n");
    }
}
