package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A value that does not fit its attribute is refused by every request, and nothing of the request is kept")
class RefusedValuesTest {

    private static final String PAYLOAD = "0x80048d19";
    private static final String TOO_LONG = "0x80044331";
    private static final String WHOLE_RANGE = "0x8004432f";
    private static final String DECIMAL_RANGE = "0x80044330";
    private static final String NO_OPTION = "0x8004431a";
    private static final String MISSING = "00000000-0000-0000-0000-00000000dead";

    private static RunningWebApi api;
    private UUID contact;

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
        contact = api.contact("Ann");
    }

    /** A way to give a row of contacts a value. */
    private enum Door {
        CREATE {
            @Override
            Answer give(UUID row, String member, String json) {
                return api.post("contacts", object(member, json));
            }
        },
        UPDATE {
            @Override
            Answer give(UUID row, String member, String json) {
                return api.patch("contacts(" + row + ")", object(member, json));
            }
        },
        UPSERT {
            @Override
            Answer give(UUID row, String member, String json) {
                return api.patch("contacts(" + MISSING + ")", object(member, json));
            }
        },
        PROPERTY {
            @Override
            Answer give(UUID row, String member, String json) {
                return member.endsWith("@odata.bind")
                        ? api.send(
                                "PUT",
                                "contacts(" + row + ")/" + member.replace("@odata.bind", "/$ref"),
                                "{\"@odata.id\":" + json.replace("\"/", "\"") + "}")
                        : api.send("PUT", "contacts(" + row + ")/" + member, "{\"value\":" + json + "}");
            }
        },
        CHANGE_SET {
            @Override
            Answer give(UUID row, String member, String json) {
                return api.post(
                        "$batch",
                        "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
                                + part(1, "{\"fullname\":\"Bob\"}") + part(2, object(member, json))
                                + "--c--\r\n--b--\r\n",
                        "Content-Type",
                        "multipart/mixed; boundary=b");
            }
        },
        CREATE_MULTIPLE {
            @Override
            Answer give(UUID row, String member, String json) {
                return multiple(
                        "Create", "{" + TYPE + ",\"fullname\":\"Bob\"}", "{" + TYPE + "," + pair(member, json) + "}");
            }
        },
        UPDATE_MULTIPLE {
            @Override
            Answer give(UUID row, String member, String json) {
                return multiple("Update", "{" + TYPE + "," + key(row) + "," + pair(member, json) + "}");
            }
        },
        UPSERT_MULTIPLE {
            @Override
            Answer give(UUID row, String member, String json) {
                return multiple(
                        "Upsert",
                        "{" + TYPE + "," + key(UUID.fromString(MISSING)) + ",\"fullname\":\"Bob\"}",
                        "{" + TYPE + "," + key(row) + "," + pair(member, json) + "}");
            }
        };

        private static final String TYPE = "\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\"";

        abstract Answer give(UUID row, String member, String json);

        private static String object(String member, String json) {
            return "{" + pair(member, json) + "}";
        }

        private static String pair(String member, String json) {
            return "\"" + member + "\":" + json;
        }

        private static String key(UUID row) {
            return "\"contactid\":\"" + row + "\"";
        }

        private static Answer multiple(String action, String... targets) {
            return api.post(
                    "contacts/Microsoft.Dynamics.CRM." + action + "Multiple",
                    "{\"Targets\":[" + String.join(",", targets) + "]}");
        }

        private static String part(int id, String body) {
            return "--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: " + id
                    + "\r\n\r\nPOST contacts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + body + "\r\n";
        }
    }

    /** A member of a payload, its value, the code of the refusal, and what the message says beside the attribute. */
    private static Stream<Arguments> values() {
        String longText = "\"" + "1".repeat(60) + "\"";
        return Stream.of(
                Arguments.of("telephone1", longText, TOO_LONG, "50"),
                Arguments.of("telephone1", "5", PAYLOAD, "found 5"),
                Arguments.of("telephone1", "true", PAYLOAD, "found true"),
                Arguments.of("telephone1", "{\"a\":1}", PAYLOAD, "Edm.String"),
                Arguments.of("telephone1", "[\"1\"]", PAYLOAD, "Edm.String"),
                Arguments.of("telephone1", "\"\\u0000\"", PAYLOAD, "U+0000"),
                Arguments.of("description", "\"" + "x".repeat(2001) + "\"", TOO_LONG, "2000"),
                Arguments.of("numberofchildren", "-1", WHOLE_RANGE, "-1"),
                Arguments.of("numberofchildren", "1000000001", WHOLE_RANGE, "1000000001"),
                Arguments.of("numberofchildren", "1.5", PAYLOAD, "found 1.5"),
                Arguments.of("numberofchildren", "\"3\"", PAYLOAD, "found \"3\""),
                Arguments.of("numberofchildren", "2147483648", PAYLOAD, "2147483647"),
                Arguments.of("numberofchildren", "9223372036854775808", PAYLOAD, "found 9223372036854775808"),
                Arguments.of("numberofchildren", "1e400", PAYLOAD, "Edm.Int32"),
                Arguments.of("address1_latitude", "90.00001", DECIMAL_RANGE, "90.00001"),
                Arguments.of("address1_latitude", "-91", DECIMAL_RANGE, "-91"),
                Arguments.of("address1_latitude", "1e400", PAYLOAD, "Edm.Double"),
                Arguments.of("address1_latitude", "1e-400", PAYLOAD, "Edm.Double"),
                Arguments.of("address1_latitude", "1e999999999", PAYLOAD, "Edm.Double"),
                Arguments.of("address1_latitude", "\"5\"", PAYLOAD, "Edm.Double"),
                Arguments.of("address1_latitude", "\"NaN\"", PAYLOAD, "Edm.Double"),
                Arguments.of("creditlimit", "-1", DECIMAL_RANGE, "-1"),
                Arguments.of("creditlimit", "1e15", DECIMAL_RANGE, "100000000000000"),
                Arguments.of("creditlimit", "1e400", PAYLOAD, "Edm.Decimal"),
                Arguments.of("creditlimit", "1e-999999999", PAYLOAD, "Edm.Decimal"),
                Arguments.of("creditlimit", "true", PAYLOAD, "Edm.Decimal"),
                Arguments.of("birthdate", "\"2026-02-30\"", PAYLOAD, "Edm.Date"),
                Arguments.of("birthdate", "\"2025-02-29\"", PAYLOAD, "2025-02-29"),
                Arguments.of("birthdate", "\"0000-12-31\"", PAYLOAD, "1 to 9999"),
                Arguments.of("birthdate", "\"10000-01-01\"", PAYLOAD, "1 to 9999"),
                Arguments.of("birthdate", "\"0001-01-01T00:00:00+14:00\"", PAYLOAD, "1 to 9999"),
                Arguments.of("birthdate", "\"yesterday\"", PAYLOAD, "yesterday"),
                Arguments.of("birthdate", "19900101", PAYLOAD, "Edm.Date"),
                Arguments.of("lastonholdtime", "\"2026-02-30T00:00:00Z\"", PAYLOAD, "Edm.DateTimeOffset"),
                Arguments.of("lastonholdtime", "\"2026-01-01T24:01:00Z\"", PAYLOAD, "Edm.DateTimeOffset"),
                Arguments.of("lastonholdtime", "\"0001-01-01T00:00:00+14:00\"", PAYLOAD, "1 to 9999"),
                Arguments.of("lastonholdtime", "\"9999-12-31T23:59:59-14:00\"", PAYLOAD, "1 to 9999"),
                Arguments.of("gendercode", "99", NO_OPTION, "1 (Male)"),
                Arguments.of("gendercode", "\"Male\"", PAYLOAD, "found \"Male\""),
                Arguments.of("donotemail", "\"true\"", PAYLOAD, "Edm.Boolean"),
                Arguments.of("donotemail", "1", PAYLOAD, "Edm.Boolean"),
                Arguments.of("address1_addressid", "\"not-a-guid\"", PAYLOAD, "Edm.Guid"),
                Arguments.of(
                        "parentcustomerid_account@odata.bind", "\"/contacts(" + MISSING + ")\"", PAYLOAD, "contact"),
                Arguments.of("parentcustomerid_account@odata.bind", "\"/accounts(1)\"", "0x80060888", "1"),
                Arguments.of("parentcustomerid_account@odata.bind", "5", PAYLOAD, "5"),
                Arguments.of("owninguser@odata.bind", "\"/systemusers(" + MISSING + ")\"", PAYLOAD, "ownerid"),
                Arguments.of("owningteam@odata.bind", "\"/teams(" + MISSING + ")\"", PAYLOAD, "ownerid"));
    }

    private static Stream<Arguments> valuesAtEachDoor() {
        return Stream.of(Door.values())
                .flatMap(door -> values().map(value ->
                        Arguments.of(door, value.get()[0], value.get()[1], value.get()[2], value.get()[3])));
    }

    @ParameterizedTest
    @MethodSource("valuesAtEachDoor")
    void it_is_refused_with_the_attribute_and_what_would_be_right(
            Door door, String member, String json, String code, String said) {
        String before = rows();
        Answer answer = door.give(contact, member, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(code);
        if (door != Door.PROPERTY || !member.endsWith("@odata.bind")) {
            assertThat(answer.body().replace("\\\"", "\"")).contains(member.replace("@odata.bind", ""), said);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE, parentcustomerid_account@odata.bind, accounts",
        "CREATE, parentcustomerid_account@odata.bind, accounts",
        "CREATE_MULTIPLE, parentcustomerid_account@odata.bind, accounts",
        "UPDATE_MULTIPLE, transactioncurrencyid@odata.bind, transactioncurrencies",
        "UPSERT, transactioncurrencyid@odata.bind, transactioncurrencies",
        "CREATE, preferredsystemuserid@odata.bind, systemusers",
        "PROPERTY, accountid@odata.bind, accounts"
    })
    void a_row_that_is_not_there_cannot_be_pointed_to(Door door, String member, String set) {
        String before = rows();
        Answer answer = door.give(contact, member, "\"/" + set + "(" + MISSING + ")\"");
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"statecode, 9", "statuscode, 2", "statuscode, 99"})
    void a_status_belongs_to_its_state(String member, String number) {
        String before = rows();
        Answer answer = api.patch(
                "contacts(" + contact + ")",
                member.equals("statuscode")
                        ? "{\"statecode\":0,\"statuscode\":" + number + "}"
                        : "{\"statecode\":" + number + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isIn("0x80048408", NO_OPTION);
        assertThat(answer.errorMessage()).contains(member, number, "1 with 2 (Inactive)");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "birthdate, 2024-02-29, 2024-02-29",
        "birthdate, 0001-01-01, 0001-01-01",
        "birthdate, 9999-12-31, 9999-12-31",
        "birthdate, 2024-02-29T00:00:00Z, 2024-02-29",
        "lastonholdtime, 0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "lastonholdtime, 9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "lastonholdtime, 2024-02-29T23:30:00-02:00, 2024-03-01T01:30:00Z",
        "lastonholdtime, 2024-02-29T23:30:00, 2024-02-29T23:30:00Z"
    })
    void a_date_at_the_ends_of_the_calendar_is_kept(String attribute, String given, String shown) {
        assertThat(api.patch("contacts(" + contact + ")", "{\"" + attribute + "\":\"" + given + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.get("contacts(" + contact + ")?$select=" + attribute)
                        .json()
                        .get(attribute)
                        .stringValue())
                .isEqualTo(shown);
        assertThat(api.get("contacts?$select=fullname&$filter=" + attribute + " eq " + given.replace("+", "%2B"))
                        .json()
                        .get("value"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "address1_latitude, 48.1234567, 48.12346",
        "address1_latitude, -90, -90.0",
        "address1_latitude, 1e-9, 0.0",
        "creditlimit, 1234.565, 1234.57",
        "creditlimit, 100000000000000, 100000000000000",
        "numberofchildren, 1000000000, 1000000000"
    })
    void a_number_is_rounded_to_its_decimals(String attribute, String given, String shown) {
        assertThat(api.patch("contacts(" + contact + ")", "{\"" + attribute + "\":" + given + "}")
                        .status())
                .isEqualTo(204);
        assertThat(String.valueOf(api.get("contacts(" + contact + ")?$select=" + attribute)
                        .json()
                        .get(attribute)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address1_latitude eq 1e400",
                "address1_latitude eq 'x'",
                "creditlimit gt 1e400",
                "birthdate eq 2026-02-30",
                "numberofchildren eq 2147483648",
                "gendercode eq 'x'",
                "contains(numberofchildren,'1')"
            })
    void a_question_for_a_value_that_there_cannot_be_is_refused(String filter) {
        Answer answer = api.get("contacts?$filter=" + filter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(List.of("0x80060888", "0x0")).contains(answer.errorCode());
    }

    /** All that is kept of contacts. */
    private static String rows() {
        return api.get("contacts").body();
    }
}
