package dev.connections.benchmarks.contestant;

/** Which requests a contestant understands. */
public enum Dialect {
    /** The Web API of Dataverse: every operation, for every caller. */
    DATAVERSE(Pages.ODATA_FIRST, Pages.ODATA),
    /** Plain OData, without users: a part of the questions and the creation, with the same addresses. */
    ODATA(Pages.ODATA_FIRST, Pages.ODATA),
    /** HAL as Spring Data REST serves it, without users: the same part, with addresses of its own. */
    HAL(
            "contacts/search/containing?size=1&part=1&projection=named",
            "connections/search/page?size=5000&projection=page");

    private final String firstQuestion;
    private final String page;

    Dialect(String firstQuestion, String page) {
        this.firstQuestion = firstQuestion;
        this.page = page;
    }

    /** The address of a question for the name of one contact. */
    public String firstQuestion() {
        return firstQuestion;
    }

    /** The address of a page of 5,000 connections, for a request that prefers pages of this size. */
    public String page() {
        return page;
    }

    /** The addresses of OData. */
    private static final class Pages {
        static final String ODATA_FIRST = "contacts?$select=fullname&$top=1";
        static final String ODATA = "connections?$select=connectionid,name,_record1id_value,_record2id_value,createdon";
    }
}
