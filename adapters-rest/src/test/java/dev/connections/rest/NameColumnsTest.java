package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FetchXML has a column with the name behind each lookup and with the label of each choice")
class NameColumnsTest {

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
        String parent = "\"parentcustomerid_account@odata.bind\":\"/accounts(" + api.account("Fabrikam") + ")\"";
        api.post("contacts", "{\"fullname\":\"Ann\",\"gendercode\":2,\"donotemail\":true," + parent + "}");
        api.post("contacts", "{\"fullname\":\"Bob\",\"gendercode\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<condition attribute='parentcustomeridname' operator='eq' value='Fabrikam'/>",
                "<condition attribute='parentcustomeridname' operator='like' value='Fab%'/>",
                "<condition attribute='gendercodename' operator='eq' value='Female'/>",
                "<condition attribute='gendercodename' operator='begins-with' value='Fem'/>",
                "<condition attribute='donotemailname' operator='in'><value>Do Not Allow</value></condition>"
            })
    void rows_are_found_by_it(String condition) {
        assertThat(names(fetch("<attribute name='fullname'/><filter>" + condition + "</filter>")))
                .containsExactly("Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gendercodename", "parentcustomeridname"})
    void rows_are_ordered_by_it(String column) {
        assertThat(names(fetch("<attribute name='fullname'/><order attribute='" + column + "' descending='true'/>")))
                .containsExactlyElementsOf(
                        column.equals("gendercodename") ? List.of("Bob", "Ann") : List.of("Ann", "Bob"));
    }

    @Test
    void rows_show_it() {
        Answer answer = fetch("<attribute name='gendercodename'/><attribute name='parentcustomeridname'/>"
                + "<filter><condition attribute='fullname' operator='eq' value='Ann'/></filter>");
        assertThat(answer.json().at("/value/0/gendercodename").asString()).isEqualTo("Female");
        assertThat(answer.json().at("/value/0/parentcustomeridname").asString()).isEqualTo("Fabrikam");
    }

    @Test
    void other_attributes_have_none() {
        Answer answer = fetch("<attribute name='telephone1name'/>");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("telephone1name");
    }

    private static Answer fetch(String inner) {
        String xml = "<fetch><entity name='contact'>" + inner + "</entity></fetch>";
        return api.get("contacts?fetchXml=" + URLEncoder.encode(xml, StandardCharsets.UTF_8));
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        answer.json().get("value").forEach(row -> names.add(row.get("fullname").stringValue()));
        return names;
    }
}
