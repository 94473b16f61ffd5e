package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * People and who employs them, asked in FetchXML: Fabrikam employs Ann since 2024 and Ben; Cleo knows Ben; Dora has no
 * connection.
 */
record Employment(RunningServer server) implements AutoCloseable {

    private static final String FABRIKAM = "a1a1a1a1-0000-4000-8000-000000000001";

    Employment() {
        this(new RunningServer());
        server.make("accounts", "{'accountid':'" + FABRIKAM + "','name':'Fabrikam'}", "{'name':'Contoso'}");
        server.make("contacts", "{'contactid':'c0c0c0c0-0000-4000-8000-000000000002','fullname':'Ben'}");
        server.make("contacts", "{'fullname':'Dora'}");
        server.make(
                "connections",
                "{'description':'hired','effectivestart':'2024-03-01','record1id_account@odata.bind':'/accounts("
                        + FABRIKAM + ")','record2id_contact':{'fullname':'Ann'},'record1roleid':{'name':'Employer'}}",
                "{'description':'Hired too','record1id_account@odata.bind':'/accounts(" + FABRIKAM
                        + ")','record2id_contact@odata.bind':'/contacts(c0c0c0c0-0000-4000-8000-000000000002)'}",
                "{'record1id_contact':{'fullname':'Cleo'},'record2id_contact@odata.bind':"
                        + "'/contacts(c0c0c0c0-0000-4000-8000-000000000002)'}");
    }

    /** The answer to a query. */
    JsonNode fetch(String set, String query) {
        JsonNode answer = server.get(set + "?fetchXml=" + encoded(query));
        assertThat(answer.has("value")).as(answer.toString()).isTrue();
        return answer;
    }

    /** One property of each row of the answer. */
    List<String> each(String set, String query, String property) {
        return fetch(set, query)
                .get("value")
                .valueStream()
                .map(row -> row.get(property).asString())
                .toList();
    }

    /** The answer to a query that is refused. */
    HttpResponse<String> refused(String set, String query) {
        HttpResponse<String> answer = server.send("GET", set + "?fetchXml=" + encoded(query), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer;
    }

    /** As both clients do: they decode the cookie twice and bring the inner one back, with the number of the page. */
    static String next(JsonNode answer) {
        if (!answer.has("@Microsoft.Dynamics.CRM.morerecords")) {
            assertThat(answer.has("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"))
                    .isFalse();
            return "";
        }
        String cookie =
                answer.get("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").asString();
        String decoded = URLDecoder.decode(URLDecoder.decode(cookie, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile("pagingcookie=\"(<cookie page=\"(\\d+)\".+</cookie>)")
                .matcher(decoded);
        assertThat(matcher.find()).as(decoded).isTrue();
        String inner =
                matcher.group(1).replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        return "paging-cookie='" + inner + "' page='" + (Integer.parseInt(matcher.group(2)) + 1) + "'";
    }

    static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
