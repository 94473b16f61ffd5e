package dev.connections.rest.fetch;

import static java.util.Map.entry;

import dev.connections.application.query.Condition;
import dev.connections.domain.record.AttributeType;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.odata.NamedConditions;
import dev.connections.rest.odata.PropertyPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each operator of FetchXML means, by the name that it has elsewhere. */
final class FetchOperators {

    /** Those whose names are not spelt alike. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            entry("eq", "Equal"),
            entry("ne", "NotEqual"),
            entry("neq", "NotEqual"),
            entry("gt", "GreaterThan"),
            entry("ge", "GreaterEqual"),
            entry("lt", "LessThan"),
            entry("le", "LessEqual"),
            entry("not-begin-with", "DoesNotBeginWith"),
            entry("not-end-with", "DoesNotEndWith"),
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

    /** A day as people in the United States write it: month, day and year. */
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/(?!0000)(\\d{4})");

    private FetchOperators() {}

    /** The condition that an element expresses about rows. */
    static Condition condition(FetchElement element, FetchScope scope) {
        PropertyPath property = scope.named(element).attribute(element.require("attribute"));
        String operator = element.require("operator");
        String name = name(operator);
        Optional<String> other = element.attribute("valueof");
        if (other.isPresent()) {
            return NamedConditions.compared(property, name, scope.comparedWith(other.get(), element))
                    .orElseThrow(() -> element.wrong(
                            "compares two attributes by eq, ne, gt, ge, lt or le, not by '" + operator + "'"));
        }
        return new NamedConditions(scope.context())
                .of(name, property, values(element, property))
                .orElseThrow(() -> WireCode.CONDITION_OPERATOR.error("In the FetchXML, a condition has the operator '"
                        + Excerpt.of(operator) + "', which is not known here. Check how it is spelt."));
    }

    /** {@code last-x-days} is {@code LastXDays}, and {@code olderthan-x-days} is {@code OlderThanXDays}. */
    private static String name(String operator) {
        return OTHER_NAMES.getOrDefault(
                operator,
                Stream.of(operator.toLowerCase(Locale.ROOT)
                                .replaceFirst("^olderthan-", "older-than-")
                                .split("-"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining()));
    }

    /** One in an attribute, or any number in elements; tools leave an empty attribute beside the elements. */
    private static List<String> values(FetchElement element, PropertyPath property) {
        List<FetchElement> elements = element.all("value").toList();
        Optional<String> single = Optional.ofNullable(element.attributes().get("value"))
                .filter(value -> elements.isEmpty() || !value.isBlank());
        Stream<String> values = Stream.concat(single.stream(), elements.stream().map(FetchElement::text));
        AttributeType type = property.property().attribute().type();
        boolean date = type instanceof AttributeType.Day || type instanceof AttributeType.Moment;
        return (date ? values.map(FetchOperators::yearFirst) : values).toList();
    }

    private static String yearFirst(String date) {
        Matcher parts = MONTH_DAY_YEAR.matcher(date);
        return parts.matches()
                ? "%s-%2s-%2s"
                        .formatted(parts.group(3), parts.group(1), parts.group(2))
                        .replace(' ', '0')
                : date;
    }
}
