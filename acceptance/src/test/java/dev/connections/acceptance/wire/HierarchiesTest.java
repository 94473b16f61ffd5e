package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Hierarchies")
class HierarchiesTest {

    private static final String GROUP = "a1a1a1a1-0000-4000-8000-000000000001";
    private static final String CLINICS = "a1a1a1a1-0000-4000-8000-000000000002";
    private static final String CLINIC = "a1a1a1a1-0000-4000-8000-000000000003";
    private static final String ANN = "b1b1b1b1-0000-4000-8000-000000000001";
    private static final String BEN = "b1b1b1b1-0000-4000-8000-000000000002";
    private static final String NURSES = "b1b1b1b1-0000-4000-8000-000000000003";
    private static final String WARD = "c1c1c1c1-0000-4000-8000-000000000001";

    private static RunningServer server;

    /**
     * A group that has clinics, one of which is below the others; each is connected with a contact of its own. Ann reports to
     * the administrator, Ben to Ann, and Ben is a nurse.
     */
    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make(
                "accounts",
                "{'accountid':'" + GROUP + "','name':'Group'}",
                "{'accountid':'" + CLINICS + "','name':'Clinics','parentaccountid@odata.bind':'/accounts(" + GROUP
                        + ")'}",
                "{'accountid':'" + CLINIC + "','name':'Clinic','parentaccountid@odata.bind':'accounts(" + CLINICS
                        + ")'}");
        server.make("businessunits", "{'businessunitid':'" + WARD + "','name':'Ward'}");
        server.make(
                "systemusers",
                "{'systemuserid':'" + ANN + "','fullname':'Ann','parentsystemuserid@odata.bind':'/systemusers("
                        + Administrator.USER + ")'}",
                "{'systemuserid':'" + BEN + "','fullname':'Ben','parentsystemuserid@odata.bind':'/systemusers(" + ANN
                        + ")','businessunitid@odata.bind':'/businessunits(" + WARD + ")'}");
        server.make("teams", "{'teamid':'" + NURSES + "','name':'Nurses'}");
        for (String principal :
                List.of("systemusers(" + ANN + ")", "systemusers(" + BEN + ")", "teams(" + NURSES + ")")) {
            server.makeBasic(principal);
        }
        server.make(
                "teams(" + NURSES + ")/teammembership_association/$ref",
                "{'@odata.id':'" + server.root() + "systemusers(" + BEN + ")'}");
        connect(GROUP, "at the group", "systemusers(" + Administrator.USER + ")");
        connect(CLINICS, "at the clinics", "systemusers(" + ANN + ")");
        connect(CLINIC, "at the clinic", "systemusers(" + BEN + ")");
        connect(CLINIC, "with the nurses", "teams(" + NURSES + ")");
    }

    private static void connect(String account, String contact, String owner) {
        server.make(
                "connections",
                "{'record1id_account@odata.bind':'/accounts(" + account + ")','record2id_contact':{'fullname':'"
                        + contact + "'},'ownerid@odata.bind':'/" + owner + "'}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "accounts      | Under(PropertyName='accountid',PropertyValue='GROUP')          | Clinic, Clinics",
                "accounts      | UnderOrEqual(PropertyName='accountid',PropertyValue='CLINICS') | Clinic, Clinics",
                "accounts      | NotUnder(PropertyName='accountid',PropertyValue='CLINICS')     | Clinics, Group",
                "accounts      | Above(PropertyName='accountid',PropertyValue='CLINIC')         | Clinics, Group",
                "accounts      | AboveOrEqual(PropertyName='accountid',PropertyValue='CLINICS') | Clinics, Group",
                "accounts      | Under(PropertyName='parentaccountid',PropertyValue='GROUP')    | Clinic",
                "accounts      | Above(PropertyName='_parentaccountid_value',PropertyValue=@p)&@p='CLINIC' | Clinic, Clinics",
                "accounts      | Under(PropertyName='accountid',PropertyValue='BEN')            | ",
                "systemusers   | Under(PropertyName='systemuserid',PropertyValue='ANN')         | Ben",
                "businessunits | UnderOrEqual(PropertyName='businessunitid',PropertyValue='WARD') | Ward",
                "systemusers   | Under(PropertyName='businessunitid',PropertyValue='ROOT')      | Ben",
                "connections   | Under(PropertyName='record1id',PropertyValue='GROUP')"
                        + "     | at the clinic, at the clinics, with the nurses",
                "connections   | UnderOrEqual(PropertyName='record1id_account/_parentaccountid_value',PropertyValue='GROUP')"
                        + "     | at the clinic, at the clinics, with the nurses",
                "connections   | EqualUserOrUserHierarchy(PropertyName='ownerid') and ismaster eq true"
                        + "     | at the clinic, at the clinics, at the group",
                "connections   | EqualUserOrUserHierarchyAndTeams(PropertyName='ownerid') and ismaster eq true"
                        + "     | at the clinic, at the clinics, at the group, with the nurses"
            })
    void can_be_asked_for(String set, String call, String found) {
        String name = set.equals("systemusers") ? "fullname" : "name";

        List<String> names =
                server.each(set + "?$orderby=" + name + "&$filter=Microsoft.Dynamics.CRM." + withIds(call), name);

        assertThat(names).containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(", ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<condition attribute='accountid' operator='under' value='GROUP'/>         | Clinic, Clinics",
                "<condition attribute='accountid' operator='eq-or-under' value='{CLINICS}'/> | Clinic, Clinics",
                "<condition attribute='accountid' operator='not-under' value='CLINICS'/>   | Clinics, Group",
                "<condition attribute='accountid' operator='above' value='CLINIC'/>        | Clinics, Group",
                "<condition attribute='parentaccountid' operator='eq-or-above' value='CLINICS'/> | Clinic, Clinics"
            })
    void can_be_asked_for_in_fetchxml(String condition, String found) {
        String fetch = "<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><filter>"
                + withIds(condition) + "</filter></entity></fetch>";

        assertThat(server.each("accounts?fetchXml=" + Employment.encoded(fetch), "name"))
                .containsExactly(found.split(", "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "eq-userid                      | at the group",
                "eq-useroruserhierarchy         | at the clinic, at the clinics, at the group",
                "eq-useroruserhierarchyandteams | at the clinic, at the clinics, at the group, with the nurses"
            })
    void of_the_caller_can_be_asked_for_in_fetchxml(String operator, String found) {
        String fetch = "<fetch><entity name='connection'><attribute name='name'/><order attribute='name'/><filter>"
                + "<condition attribute='ismaster' operator='eq' value='1'/><condition attribute='ownerid' operator='"
                + operator + "'/></filter></entity></fetch>";

        assertThat(server.each("connections?fetchXml=" + Employment.encoded(fetch), "name"))
                .containsExactly(found.split(", "));
    }

    @ParameterizedTest(name = "{0} link, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "inner | <condition attribute='accountid' operator='under' value='GROUP'/> | at the clinic, at the clinics, with the nurses",
                "inner | <condition attribute='parentaccountid' operator='eq-or-under' value='CLINICS'/> | at the clinic, with the nurses",
                "any   | <condition attribute='accountid' operator='not-under' value='GROUP'/> | at the group"
            })
    void can_be_asked_for_of_what_links_lead_to(String type, String condition, String found) {
        String link = "<link-entity name='account' from='accountid' to='record1id' link-type='" + type + "'><filter>"
                + withIds(condition) + "</filter></link-entity>";
        String filter = type.equals("any") ? "<filter>" + link + "</filter>" : link;
        String fetch = "<fetch><entity name='connection'><attribute name='name'/><order attribute='name'/>" + filter
                + "</entity></fetch>";

        assertThat(server.each("connections?fetchXml=" + Employment.encoded(fetch), "name"))
                .containsExactly(found.split(", "));
    }

    @Test
    void can_be_counted_along_and_grouped_by() {
        String under = "Microsoft.Dynamics.CRM.Under(PropertyName='record1id',PropertyValue='" + GROUP + "')";

        assertThat(server.send("GET", "connections/$count?$filter=" + under, "").body())
                .endsWith("3");
        JsonNode groups = server.get("connections?$apply=filter(" + under + ")/groupby((record1id_account/name),"
                + "aggregate($count as rows))");
        assertThat(groups.get("value")
                        .valueStream()
                        .map(group -> group.get("rows").intValue()))
                .containsExactly(2, 1);
    }

    /** Ben is shown the group and has a branch; what lies between the two he does not see. */
    @Test
    void lead_over_rows_only_that_the_caller_may_see() {
        String branch = "a1a1a1a1-0000-4000-8000-000000000005";
        server.make(
                "accounts",
                "{'accountid':'" + branch + "','name':'Branch','parentaccountid@odata.bind':'/accounts(" + CLINIC
                        + ")','ownerid@odata.bind':'/systemusers(" + BEN + ")'}");
        share(GROUP, "ReadAccess");
        String asked = "accounts?$orderby=name&$filter=Microsoft.Dynamics.CRM.";
        String group = "(PropertyName='accountid',PropertyValue='" + GROUP + "')";
        String above = "Above(PropertyName='accountid',PropertyValue='" + branch + "')";

        assertThat(server.each(asked + "Under" + group, "name")).contains("Branch");
        assertThat(server.each(asked + above, "name")).contains("Group");
        assertThat(server.each("accounts?$orderby=name", "name", "MSCRMCallerID", BEN))
                .containsExactly("Branch", "Group");
        assertThat(server.each(asked + "Under" + group, "name", "MSCRMCallerID", BEN))
                .isEmpty();
        assertThat(server.each(asked + above, "name", "MSCRMCallerID", BEN)).isEmpty();
        assertThat(server.each(asked + "NotUnder" + group, "name", "MSCRMCallerID", BEN))
                .containsExactly("Branch", "Group");
        server.send("DELETE", "accounts(" + branch + ")", "");
        revoke(GROUP);
    }

    /** Ulla, the manager of Nils, sees all connections; whose manager she is, she learns when she may read users. */
    @Test
    void of_the_caller_lead_over_users_and_teams_only_that_the_caller_may_see() {
        String ulla = "b1b1b1b1-0000-4000-8000-000000000011";
        String nils = "b1b1b1b1-0000-4000-8000-000000000012";
        String role = "b1b1b1b1-0000-4000-8000-000000000013";
        String porters = "b1b1b1b1-0000-4000-8000-000000000014";
        server.make(
                "systemusers",
                "{'systemuserid':'" + ulla + "','fullname':'Ulla'}",
                "{'systemuserid':'" + nils + "','fullname':'Nils','parentsystemuserid@odata.bind':'/systemusers(" + ulla
                        + ")'}");
        server.make("teams", "{'teamid':'" + porters + "','name':'Porters'}");
        server.make(
                "teams(" + porters + ")/teammembership_association/$ref",
                "{'@odata.id':'" + server.root() + "systemusers(" + nils + ")'}");
        server.make("roles", "{'roleid':'" + role + "','name':'Auditor'}");
        server.make(
                "systemusers(" + ulla + ")/systemuserroles_association/$ref",
                "{'@odata.id':'" + server.root() + "roles(" + role + ")'}");
        server.makeBasic("systemusers(" + nils + ")");
        server.makeBasic("teams(" + porters + ")");
        connect(GROUP, "of Nils", "systemusers(" + nils + ")");
        connect(GROUP, "of the porters", "teams(" + porters + ")");
        String asked = "connections?$orderby=name&$filter=Microsoft.Dynamics.CRM.EqualUserOrUserHierarchyAndTeams("
                + "PropertyName='ownerid') and ismaster eq true";

        addPrivilege(role, "prvReadConnection");
        assertThat(server.each("connections", "name", "MSCRMCallerID", ulla)).contains("of Nils", "of the porters");
        assertThat(server.each(asked, "name", "MSCRMCallerID", ulla)).isEmpty();

        addPrivilege(role, "prvReadUser");
        assertThat(server.each(asked, "name", "MSCRMCallerID", ulla)).containsExactly("of Nils");

        addPrivilege(role, "prvReadTeam");
        assertThat(server.each(asked, "name", "MSCRMCallerID", ulla)).containsExactly("of Nils", "of the porters");

        for (String name : List.of("of Nils", "of the porters")) {
            String row = server.each("connections?$filter=ismaster eq true and name eq '" + name + "'", "connectionid")
                    .get(0);
            server.send("DELETE", "connections(" + row + ")", "");
        }
    }

    private static void addPrivilege(String role, String privilege) {
        HttpResponse<String> answer = server.send(
                "POST",
                "roles(" + role + ")/Microsoft.Dynamics.CRM.AddPrivilegesRole",
                "{'Privileges':[{'PrivilegeName':'" + privilege + "','Depth':'Global'}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static void share(String account, String rights) {
        server.send(
                "POST",
                "GrantAccess",
                "{'Target':{'accountid':'" + account
                        + "','@odata.type':'Microsoft.Dynamics.CRM.account'},'PrincipalAccess':{"
                        + "'AccessMask':'" + rights + "','Principal':{'systemuserid':'" + BEN
                        + "','@odata.type':'Microsoft.Dynamics.CRM.systemuser'}}}");
    }

    private static void revoke(String account) {
        server.send(
                "POST",
                "RevokeAccess",
                "{'Target':{'accountid':'" + account + "','@odata.type':'Microsoft.Dynamics.CRM.account'},'Revokee':{"
                        + "'systemuserid':'" + BEN + "','@odata.type':'Microsoft.Dynamics.CRM.systemuser'}}");
    }

    /** The contact has the id of an account that stands under the group. */
    @Test
    void are_not_for_rows_of_another_type_with_the_same_id() {
        server.make("contacts", "{'contactid':'" + CLINIC + "','fullname':'Namesake'}");
        server.make(
                "connections",
                "{'record1id_contact@odata.bind':'/contacts(" + CLINIC
                        + ")','record2id_contact':{'fullname':'of the namesake'}}");
        String asked = "connections?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='record1id',PropertyValue='"
                + GROUP + "')";

        assertThat(server.each(asked, "name")).doesNotContain("of the namesake").hasSize(3);
        server.send("DELETE", "contacts(" + CLINIC + ")", "");
    }

    /** Of a chain of accounts 102 deep, the last is one step too far away. */
    @Test
    void are_followed_for_a_hundred_steps() {
        List<String> chain = IntStream.rangeClosed(0, 101)
                .mapToObj(step -> String.format("d1d1d1d1-0000-4000-8000-%012d", step))
                .toList();
        for (int step = 0; step < chain.size(); step++) {
            String parent = step == 0 ? "" : ",'parentaccountid@odata.bind':'/accounts(" + chain.get(step - 1) + ")'";
            server.make("accounts", "{'accountid':'" + chain.get(step) + "','name':'step " + step + "'" + parent + "}");
        }
        String under = "accounts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='accountid',PropertyValue='"
                + chain.get(0) + "')";

        assertThat(server.each(under, "name")).hasSize(100).contains("step 100").doesNotContain("step 101");
        chain.forEach(step -> server.send("DELETE", "accounts(" + step + ")", ""));
    }

    /** Ben may write the clinic, but not append anything to what it stands under already. */
    @Test
    void that_are_set_again_change_only_the_stamp() {
        share(CLINIC, "WriteAccess");
        HttpResponse<String> answer = server.send(
                "PATCH",
                "accounts(" + CLINIC + ")",
                "{'parentaccountid@odata.bind':'accounts(" + CLINICS + ")'}",
                "MSCRMCallerID",
                BEN);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        JsonNode after = server.get("accounts(" + CLINIC + ")");
        assertThat(after.get("_parentaccountid_value").stringValue()).isEqualTo(CLINICS);
        assertThat(after.get("_modifiedby_value").stringValue()).isEqualTo(BEN);
        revoke(CLINIC);
    }

    @Test
    void are_built_only_with_the_right_to_append_to_them() {
        String own = "a1a1a1a1-0000-4000-8000-000000000004";
        server.make(
                "accounts",
                "{'accountid':'" + own + "','name':'Own','ownerid@odata.bind':'/systemusers(" + BEN + ")'}");
        String under = "{'parentaccountid@odata.bind':'accounts(" + GROUP + ")'}";

        HttpResponse<String> answer = server.send("PATCH", "accounts(" + own + ")", under, "MSCRMCallerID", BEN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(server.get("accounts(" + own + ")")
                        .get("_parentaccountid_value")
                        .isNull())
                .isTrue();

        share(GROUP, "AppendToAccess");
        assertThat(server.send("PATCH", "accounts(" + own + ")", under, "MSCRMCallerID", BEN)
                        .statusCode())
                .isEqualTo(204);
        server.send("DELETE", "accounts(" + own + ")", "");
        revoke(GROUP);
    }

    @Test
    void can_be_built_and_read_by_navigation_properties() {
        server.make(
                "accounts", "{'name':'Bottom','parentaccountid':{'name':'Middle','parentaccountid':{'name':'Top'}}}");
        String bottom =
                server.each("accounts?$filter=name eq 'Bottom'", "accountid").get(0);
        String top = server.each("accounts?$filter=name eq 'Top'", "accountid").get(0);

        JsonNode read = server.get("accounts(" + bottom + ")?$expand=parentaccountid($select=name)");
        assertThat(read.at("/parentaccountid/name").stringValue()).isEqualTo("Middle");
        assertThat(server.each("accounts(" + top + ")/account_parent_account", "name"))
                .containsExactly("Middle");

        assertThat(server.send("DELETE", "accounts(" + bottom + ")/parentaccountid/$ref", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.get("accounts(" + bottom + ")")
                        .get("_parentaccountid_value")
                        .isNull())
                .isTrue();
        String reference = "{'@odata.id':'" + server.root() + "accounts(" + top + ")'}";
        assertThat(server.send("PUT", "accounts(" + bottom + ")/parentaccountid/$ref", reference)
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.each("accounts(" + top + ")/account_parent_account", "name"))
                .containsExactlyInAnyOrder("Middle", "Bottom");
        for (String name : List.of("Bottom", "Middle", "Top")) {
            server.send(
                    "DELETE",
                    "accounts("
                            + server.each("accounts?$filter=name eq '" + name + "'", "accountid")
                                    .get(0) + ")",
                    "");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | accounts(GROUP)    | {'parentaccountid@odata.bind':'accounts(CLINIC)'}       | 400 | 0x80040507",
                "PATCH | systemusers(ANN)   | {'parentsystemuserid@odata.bind':'systemusers(BEN)'}    | 400 | 0x80041d25",
                "PATCH | accounts(GROUP)    | {'parentaccountid@odata.bind':'accounts(BEN)'}          | 404 | 0x80040217",
                "PATCH | accounts(GROUP)    | {'parentaccountid@odata.bind':'contacts(CLINIC)'}       | 400 | 0x80048d19",
                "GET   | accounts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='name',PropertyValue='x') | | 400 | 0x80060888",
                "GET   | accounts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='createdby',PropertyValue='x') | | 400 | 0x80060888",
                "GET   | contacts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='contactid',PropertyValue='BEN') | | 400 | 0x80040203"
            })
    void are_refused_where_they_make_no_sense(String method, String path, String body, int status, String code) {
        HttpResponse<String> answer = server.send(method, withIds(path), body == null ? "" : withIds(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void are_in_the_metadata() {
        JsonNode relationship = server.get("RelationshipDefinitions?$filter=SchemaName eq 'account_parent_account'")
                .at("/value/0");

        assertThat(relationship.get("IsHierarchical").booleanValue()).isTrue();
        assertThat(relationship.at("/CascadeConfiguration/Delete").stringValue())
                .isEqualTo("RemoveLink");
        assertThat(server.get("RelationshipDefinitions?$filter=SchemaName eq 'account_master_account'")
                        .at("/value/0/IsHierarchical")
                        .booleanValue())
                .isFalse();
    }

    private static String withIds(String text) {
        return text.replace("CLINICS", CLINICS)
                .replace("CLINIC", CLINIC)
                .replace("GROUP", GROUP)
                .replace("ANN", ANN)
                .replace("BEN", BEN)
                .replace("WARD", WARD)
                .replace("ROOT", Administrator.ROOT.id().toString());
    }
}
