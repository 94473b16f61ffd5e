package dev.connections.rest.fetch;

import static java.util.Map.entry;

import dev.connections.application.metadata.AttributeType;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Like;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.odata.NamedConditions;
import dev.connections.rest.odata.Reached;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each operator of FetchXML means in the one model of conditions. */
final class FetchOperators {

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "eq", Operator.EQUAL,
            "ne", Operator.NOT_EQUAL,
            "neq", Operator.NOT_EQUAL,
            "gt", Operator.GREATER,
            "ge", Operator.GREATER_OR_EQUAL,
            "lt", Operator.LESS,
            "le", Operator.LESS_OR_EQUAL);

    /** Where these look for a text; with {@code not} before them, they find the others. */
    private static final Map<String, Place> TEXTS = Map.of(
            "begins-with", Place.AT_START,
            "not-begin-with", Place.AT_START,
            "ends-with", Place.AT_END,
            "not-end-with", Place.AT_END);

    /** What goes by another name in OData. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            entry("last-seven-days", "Last7Days"),
            entry("next-seven-days", "Next7Days"),
            entry("eq-userid", "EqualUserId"),
            entry("ne-userid", "NotEqualUserId"),
            entry("eq-businessid", "EqualBusinessId"),
            entry("ne-businessid", "NotEqualBusinessId"),
            entry("eq-userteams", "EqualUserTeams"),
            entry("eq-useroruserteams", "EqualUserOrUserTeams"),
            entry("eq-useroruserhierarchy", "EqualUserOrUserHierarchy"),
            entry("eq-useroruserhierarchyandteams", "EqualUserOrUserHierarchyAndTeams"),
            entry("eq-userlanguage", "EqualUserLanguage"),
            entry("eq-or-above", "AboveOrEqual"),
            entry("eq-or-under", "UnderOrEqual"),
            entry("not-contain-values", "DoesNotContainValues"));

    private FetchOperators() {}

    /** The condition that an element expresses about rows. */
    static Condition condition(FetchElement element, FetchScope scope) {
        Reached property = scope.named(element).attribute(element.require("attribute"));
        String operator = element.require("operator");
        Optional<String> other = element.attribute("valueof");
        if (other.isPresent()) {
            return columns(element, property, operator, scope.comparedWith(other.get(), element));
        }
        return switch (operator) {
            case "null" -> new IsNull(property.column());
            case "not-null" -> new Not(new IsNull(property.column()));
            case "like" -> like(element, property);
            case "not-like" -> new Not(like(element, property));
            default -> withValues(element, property, operator);
        };
    }

    private static Condition columns(FetchElement element, Reached property, String operator, Reached other) {
        if (!COMPARISONS.containsKey(operator)) {
            throw element.wrong("compares two attributes by eq, ne, gt, ge, lt or le, not by '" + operator + "'");
        }
        return NamedConditions.compared(property, COMPARISONS.get(operator), other);
    }

    private static Condition withValues(FetchElement element, Reached property, String operator) {
        if (COMPARISONS.containsKey(operator)) {
            return NamedConditions.compared(property, COMPARISONS.get(operator), value(element));
        }
        if (TEXTS.containsKey(operator)) {
            requireText(element, property);
            Condition match = NamedConditions.found(property, TEXTS.get(operator), value(element));
            return operator.startsWith("not") ? new Not(match) : match;
        }
        return NamedConditions.called(functionName(operator), property, values(element))
                .orElseThrow(() -> WireCode.CONDITION_OPERATOR.error("In the FetchXML, a condition has the operator '"
                        + Excerpt.of(operator) + "', which is not known here. Check how it is spelt."));
    }

    /** {@code last-x-days} is {@code LastXDays}. */
    private static String functionName(String operator) {
        return OTHER_NAMES.getOrDefault(
                operator,
                Stream.of(operator.toLowerCase(Locale.ROOT).split("-"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining()));
    }

    private static Condition like(FetchElement element, Reached property) {
        requireText(element, property);
        return new Like(property.column(), value(element));
    }

    private static void requireText(FetchElement element, Reached property) {
        if (!(property.property().attribute().type() instanceof AttributeType.Text)) {
            throw element.wrong("looks into a text, which '" + element.require("attribute") + "' is not");
        }
    }

    private static String value(FetchElement element) {
        List<String> values = values(element);
        if (values.size() != 1) {
            throw element.wrong("needs one value, found " + values.size());
        }
        return values.get(0);
    }

    /** One in an attribute, or any number in elements. */
    private static List<String> values(FetchElement element) {
        Optional<String> single = Optional.ofNullable(element.attributes().get("value"));
        return Stream.concat(single.stream(), element.all("value").map(FetchElement::text))
                .toList();
    }
}
