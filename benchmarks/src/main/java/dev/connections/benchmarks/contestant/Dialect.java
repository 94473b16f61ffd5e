package dev.connections.benchmarks.contestant;

import dev.connections.benchmarks.data.FilledIds;
import java.util.UUID;

/** Which requests a contestant understands. */
public enum Dialect {
    /** The Web API of Dataverse: every operation, for every caller. */
    DATAVERSE(Pages.ODATA_FIRST, Pages.ODATA),
    /** Plain OData, without users: a part of the questions and the creation, with the same addresses. */
    ODATA(Pages.ODATA_FIRST, Pages.ODATA),
    /** HAL as Spring Data REST serves it, without users: the same part, with addresses of its own. */
    HAL("contacts/" + Pages.FIRST_CONTACT, "connections/search/page?size=5000&projection=page");

    private final String firstQuestion;
    private final String page;

    Dialect(String firstQuestion, String page) {
        this.firstQuestion = firstQuestion;
        this.page = page;
    }

    /** The address of a question for one contact. */
    public String firstQuestion() {
        return firstQuestion;
    }

    /** The address of a page of 5,000 connections, for a request that prefers pages of this size. */
    public String page() {
        return page;
    }

    /** The parts of addresses. */
    private static final class Pages {
        static final UUID FIRST_CONTACT = FilledIds.of(FilledIds.CONTACT, 0);
        static final String ODATA_FIRST = "contacts(" + FIRST_CONTACT + ")";
        static final String ODATA = "connections?$select=connectionid,name,_record1id_value,_record2id_value,createdon";
    }
}
