package dev.connections.rest.fetch;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Ordering.Direction;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.PropertyPath;
import java.util.ArrayList;
import java.util.List;

/** Reads the order of rows. Like Dataverse it sorts choices by their labels, unless the query wants their numbers. */
final class FetchOrder {

    private final boolean byNumber;
    private final List<FetchParts.Asked> asked = new ArrayList<>();

    FetchOrder(boolean byNumber) {
        this.byNumber = byNumber;
    }

    void add(FetchParts.Asked step) {
        asked.add(step);
    }

    List<Ordering> steps() {
        return asked.stream()
                .map(step -> new Ordering(sortedBy(property(step)), direction(step.element())))
                .toList();
    }

    /**
     * Makes sure that rows which show the same have one place in the order.
     *
     * @throws WireError {@link WireCode#QUERY}
     */
    void requireShown(List<FetchColumn> columns) {
        for (FetchParts.Asked step : asked) {
            Column ordered = property(step).column();
            if (columns.stream().noneMatch(column -> column.property().column().equals(ordered))) {
                throw step.element()
                        .wrong("is about '" + step.element().require("attribute") + "', which the query does not show."
                                + " Rows that come once for all that show the same are ordered by what they show: add"
                                + " it as an <attribute>");
            }
        }
    }

    static Direction direction(FetchElement step) {
        return step.flag("descending") ? Direction.DESCENDING : Direction.ASCENDING;
    }

    private static PropertyPath property(FetchParts.Asked step) {
        return step.scope().named(step.element()).attribute(step.element().require("attribute"));
    }

    private Column sortedBy(PropertyPath property) {
        boolean labelled = !byNumber && property.property().attribute().type() instanceof Choice;
        return labelled ? property.column().showing(ColumnPart.LABEL) : property.sortedBy();
    }
}
