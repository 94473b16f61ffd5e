package dev.connections.rest.odata;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.CallerTrait;
import dev.connections.application.query.Condition.During;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.OfCaller;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Period;
import dev.connections.domain.record.AttributeType;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The functions of Dataverse that a {@code $filter} may call by their full names, such as {@code
 * Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)}.
 */
final class QueryFunctions {

    /** With what their names begin. */
    static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int QUARTERS = 4;

    private static final Map<String, OfCallerFunction> OF_CALLER = Map.of(
            "EqualUserId", new OfCallerFunction(Operator.EQUAL, CallerTrait.USER),
            "NotEqualUserId", new OfCallerFunction(Operator.NOT_EQUAL, CallerTrait.USER),
            "EqualBusinessId", new OfCallerFunction(Operator.EQUAL, CallerTrait.BUSINESS_UNIT),
            "NotEqualBusinessId", new OfCallerFunction(Operator.NOT_EQUAL, CallerTrait.BUSINESS_UNIT),
            "EqualUserTeams", new OfCallerFunction(Operator.EQUAL, CallerTrait.TEAMS),
            "EqualUserOrUserTeams", new OfCallerFunction(Operator.EQUAL, CallerTrait.USER_OR_TEAMS),
            "EqualUserOrUserHierarchy", new OfCallerFunction(Operator.EQUAL, CallerTrait.USER_OR_HIERARCHY),
            "EqualUserOrUserHierarchyAndTeams",
                    new OfCallerFunction(Operator.EQUAL, CallerTrait.USER_OR_HIERARCHY_AND_TEAMS),
            "EqualUserLanguage", new OfCallerFunction(Operator.EQUAL, CallerTrait.LANGUAGE));

    private static final Map<String, HierarchyOperator> LINES = Map.of(
            "Above", HierarchyOperator.ABOVE,
            "AboveOrEqual", HierarchyOperator.ABOVE_OR_EQUAL,
            "Under", HierarchyOperator.UNDER,
            "UnderOrEqual", HierarchyOperator.UNDER_OR_EQUAL,
            "NotUnder", HierarchyOperator.UNDER);

    private final Tokens tokens;
    private final Literals literals;

    private record OfCallerFunction(Operator operator, CallerTrait trait) {}

    /** Reads calls that these tokens are part of. */
    QueryFunctions(Tokens tokens, QueryContext context) {
        this.tokens = tokens;
        this.literals = new Literals(tokens, context);
    }

    /**
     * The condition that a call expresses, of which the name has been taken.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY}
     */
    Condition call(Token name, WireEntity entity, QueryOptions options) {
        String function = name.text().substring(NAMESPACE.length());
        FunctionArguments arguments = FunctionArguments.read(tokens, options);
        return of(function, property(entity, arguments.property()), arguments)
                .orElseThrow(() -> tokens.error(name, "there is no function " + name.shown()));
    }

    /** What a function says about a property; empty when there is no such function. */
    Optional<Condition> of(String function, PropertyPath property, FunctionArguments arguments) {
        return PeriodFunctions.fixed(function)
                .<Condition>map(period -> new During(property.column(), period))
                .or(() -> PeriodFunctions.counted(function)
                        .map(period -> new During(property.column(), period.apply(arguments.count()))))
                .or(() -> Optional.ofNullable(OF_CALLER.get(function))
                        .map(asked -> new OfCaller(property.column(), asked.operator(), asked.trait())))
                .or(() -> Optional.ofNullable(LINES.get(function))
                        .map(hierarchyOperator -> line(function, hierarchyOperator, property, arguments)))
                .or(() -> ofOptions(function, property, arguments))
                .or(() -> ofValues(function, property, arguments))
                .or(() -> ofDates(function, property, arguments));
    }

    /** The property of that name, or that a path leads to. A lookup may go by the name of its attribute. */
    private static PropertyPath property(WireEntity entity, String path) {
        Optional<WireProperty> lookup = entity.property("_" + path + "_value");
        if (lookup.isPresent()) {
            return new PropertyPath(List.of(), lookup.get());
        }
        Tokens inner = new Tokens(new Syntax("PropertyName", path));
        PropertyPath propertyPath =
                new PathParser(entity, Optional.empty(), inner).property(inner.expect(Token.Kind.NAME));
        inner.expect(Token.Kind.END);
        return propertyPath;
    }

    /** A quarter of whichever year is no range of dates, but a part of a date. */
    private Condition inFiscalPeriod(PropertyPath property, FunctionArguments arguments) {
        requireDate(property, arguments);
        Column date = property.column();
        int quarter = requireQuarter(arguments.count(), arguments);
        return new Condition.Comparison(
                new Column(date.path(), date.attribute(), ColumnPart.QUARTER), Operator.EQUAL, quarter);
    }

    private Condition line(
            String function, HierarchyOperator hierarchyOperator, PropertyPath property, FunctionArguments arguments) {
        if (property.property().attribute().type().javaType() != UUID.class) {
            throw tokens.error(arguments.place(), "'" + property.property().name() + "' holds no ids");
        }
        UUID other = (UUID) literals.unquoted(property, arguments.value());
        Condition onLine = new Condition.HierarchyComparison(property.column(), hierarchyOperator, other);
        return function.startsWith("Not") ? new Not(onLine) : onLine;
    }

    /** No property holds several options here; one that holds a single option has just that. */
    private Optional<Condition> ofOptions(String function, PropertyPath property, FunctionArguments arguments) {
        return switch (function) {
            case "ContainValues" -> Optional.of(withOption(property, arguments));
            case "DoesNotContainValues" -> Optional.of(new Condition.IsNotTrue(withOption(property, arguments)));
            case "Contains" ->
                throw WireCode.CONDITION_OPERATOR.error("Contains looks into properties with a full-text index, and '"
                        + property.property().name() + "' has none. Use contains("
                        + property.property().name()
                        + ",'text'), or like in FetchXML.");
            default -> Optional.empty();
        };
    }

    private Condition withOption(PropertyPath property, FunctionArguments arguments) {
        if (property.property().attribute().type().options().isEmpty()) {
            throw tokens.error(arguments.place(), "'" + property.property().name() + "' has no options; use In");
        }
        return Comparisons.withOneOf(property, values(property, arguments.values()));
    }

    private Optional<Condition> ofValues(String function, PropertyPath property, FunctionArguments arguments) {
        return switch (function) {
            case "In" -> Optional.of(Comparisons.withOneOf(property, values(property, arguments.values())));
            case "NotIn" -> Optional.of(new Not(Comparisons.withOneOf(property, values(property, arguments.values()))));
            case "Between" -> Optional.of(between(property, arguments));
            case "NotBetween" -> Optional.of(new Not(between(property, arguments)));
            case "InFiscalPeriod" -> Optional.of(inFiscalPeriod(property, arguments));
            default -> Optional.empty();
        };
    }

    private Condition between(PropertyPath property, FunctionArguments arguments) {
        List<Object> ends = values(property, arguments.pair());
        return new Condition.All(List.of(
                Comparisons.with(property, Operator.GREATER_OR_EQUAL, ends.get(0)),
                Comparisons.with(property, Operator.LESS_OR_EQUAL, ends.get(1))));
    }

    private List<Object> values(PropertyPath property, List<Token> given) {
        return given.stream().map(token -> literals.unquoted(property, token)).toList();
    }

    private Optional<Condition> ofDates(String function, PropertyPath property, FunctionArguments arguments) {
        Optional<LocalDate[]> range = switch (function) {
            case "On", "OnOrAfter", "OnOrBefore" -> Optional.of(day(property, arguments));
            case "InFiscalYear" -> Optional.of(years(arguments.count()));
            case "InFiscalPeriodAndYear", "InOrAfterFiscalPeriodAndYear", "InOrBeforeFiscalPeriodAndYear" ->
                Optional.of(quarter(arguments));
            default -> Optional.empty();
        };
        return range.map(days -> new During(property.column(), period(function, days[0], days[1])));
    }

    private static Period period(String function, LocalDate from, LocalDate until) {
        if (function.contains("OrAfter")) {
            return Period.from(from);
        }
        return function.contains("OrBefore") ? Period.before(until) : Period.days(from, until);
    }

    private LocalDate[] day(PropertyPath property, FunctionArguments arguments) {
        requireDate(property, arguments);
        LocalDate day = literals.day(property, arguments.value());
        return new LocalDate[] {day, day.plusDays(1)};
    }

    private void requireDate(PropertyPath property, FunctionArguments arguments) {
        AttributeType type = property.property().attribute().type();
        if (!(type instanceof AttributeType.Day) && !(type instanceof AttributeType.Moment)) {
            throw tokens.error(arguments.place(), "'" + property.property().name() + "' is no date");
        }
    }

    private static LocalDate[] years(int year) {
        return new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)};
    }

    private LocalDate[] quarter(FunctionArguments arguments) {
        int quarter = requireQuarter(arguments.first(), arguments);
        LocalDate begin = LocalDate.of(arguments.second(), (quarter - 1) * MONTHS_OF_A_QUARTER + 1, 1);
        return new LocalDate[] {begin, begin.plusMonths(MONTHS_OF_A_QUARTER)};
    }

    private int requireQuarter(int number, FunctionArguments arguments) {
        if (number > QUARTERS) {
            throw tokens.error(arguments.place(), "a fiscal year has " + QUARTERS + " periods, found " + number);
        }
        return number;
    }
}
