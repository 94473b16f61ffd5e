package dev.connections.rest.odata;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.domain.record.AttributeType;
import java.util.List;
import java.util.Optional;

/** Reads comparisons: a property and a value or another property, in either order; one of several values. */
final class ComparisonParser {

    private final Tokens tokens;
    private final Operands operands;
    private final Literals literals;

    ComparisonParser(Tokens tokens, Operands operands, QueryContext context) {
        this.tokens = tokens;
        this.operands = operands;
        this.literals = new Literals(tokens, context);
    }

    /** The condition that begins with that side, which has been taken. */
    Condition of(Operands.Operand left) {
        if (left.property().isPresent() && tokens.accept("in")) {
            return oneOf(left.property().get());
        }
        Operator operator = Comparisons.OPERATORS.get(tokens.peek().text());
        if (operator == null || !tokens.peek().is(Token.Kind.NAME)) {
            return alone(left);
        }
        Token word = tokens.next();
        Operands.Operand right = operands.next();
        Optional<PropertyPath> property = left.property();
        Optional<PropertyPath> other = right.property();
        if (property.isPresent() && other.isPresent()) {
            return compare(property.get(), word, operator, other.get());
        }
        if (property.isEmpty() && other.isEmpty()) {
            throw tokens.error(right.token(), "at least one side of " + word.shown() + " is a property");
        }
        return property.map(found -> compare(found, word, operator, right.token()))
                .orElseGet(() -> compare(other.orElseThrow(), word, Comparisons.swapped(operator), left.token()));
    }

    private Condition oneOf(PropertyPath property) {
        List<Object> values = operands.list().stream()
                .map(literal -> literals.value(property, literal))
                .toList();
        return Comparisons.withOneOf(property, values);
    }

    /** A property that is true or false by itself is a condition. */
    private Condition alone(Operands.Operand operand) {
        return operand.property()
                .filter(propertyPath -> propertyPath.property().attribute().type() instanceof AttributeType.YesNo)
                .map(property -> Comparisons.with(property, Operator.EQUAL, Boolean.TRUE))
                .orElseThrow(() -> tokens.unexpected("a comparison: eq, ne, gt, ge, lt, le or in"));
    }

    private Condition compare(PropertyPath property, Token word, Operator operator, Token literal) {
        if (literal.isWord("null")) {
            return Comparisons.withNull(property, operator);
        }
        requireOrder(property, word, operator);
        return Comparisons.with(property, operator, literals.value(property, literal));
    }

    private Condition compare(PropertyPath property, Token word, Operator operator, PropertyPath other) {
        requireOrder(property, word, operator);
        Class<?> type = property.property().attribute().type().javaType();
        if (!type.equals(other.property().attribute().type().javaType())) {
            throw tokens.error(
                    word,
                    "'" + property.column() + "' and '" + other.column()
                            + "' are of different types and never compare");
        }
        return new Condition.ColumnComparison(property.column(), operator, other.column());
    }

    private void requireOrder(PropertyPath property, Token word, Operator operator) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (!equality && !Comparisons.isOrdered(property)) {
            throw tokens.error(
                    word, "values of '" + property.property().name() + "' have no order; compare them by eq or ne");
        }
    }
}
