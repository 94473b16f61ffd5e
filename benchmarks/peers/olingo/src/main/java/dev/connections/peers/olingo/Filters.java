package dev.connections.peers.olingo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;

/** Puts a filter into SQL: comparison with eq, and, startswith, contains, and the name of a role. */
final class Filters implements ExpressionVisitor<String> {

    private static final int NOT_IMPLEMENTED = 501;

    private final String type;
    private final List<Object> values = new ArrayList<>();

    Filters(String type) {
        this.type = type;
    }

    /** The values for the question marks, in their order. */
    List<Object> values() {
        return values;
    }

    @Override
    public String visitBinaryOperator(BinaryOperatorKind operator, String left, String right)
            throws ODataApplicationException {
        return switch (operator) {
            case EQ -> left.contains("role1_id in") ? left.replace("$", right) : left + " = " + right;
            case AND -> left + " and " + right;
            default -> throw unknown(operator.toString());
        };
    }

    @Override
    public String visitMember(Member member) throws ODataApplicationException {
        List<UriResource> parts = member.getResourcePath().getUriResourceParts();
        if (parts.get(0) instanceof UriResourceNavigation navigation && navigation.getSegmentValue().equals("record1roleid")) {
            return "role1_id in (select id from connection_role where lower(name) = lower($))";
        }
        String property = ((UriResourcePrimitiveProperty) parts.get(0)).getProperty().getName();
        return Model.Column.of(type).stream()
                .filter(column -> column.property().equals(property))
                .findFirst()
                .orElseThrow()
                .column();
    }

    @Override
    public String visitLiteral(Literal literal) {
        String text = literal.getText();
        boolean isText = text.startsWith("'");
        values.add(isText ? text.substring(1, text.length() - 1).replace("''", "'") : UUID.fromString(text));
        return "?";
    }

    @Override
    public String visitMethodCall(MethodKind method, List<String> parameters) throws ODataApplicationException {
        int last = values.size() - 1;
        String value = values.get(last).toString().toLowerCase(Locale.ROOT);
        values.set(last, switch (method) {
            case STARTSWITH -> value + "%";
            case CONTAINS -> "%" + value + "%";
            default -> throw unknown(method.toString());
        });
        return "lower(" + parameters.get(0) + ") like ?";
    }

    @Override
    public String visitBinaryOperator(BinaryOperatorKind operator, String left, List<String> right)
            throws ODataApplicationException {
        throw unknown(operator.toString());
    }

    @Override
    public String visitUnaryOperator(UnaryOperatorKind operator, String operand) throws ODataApplicationException {
        throw unknown(operator.toString());
    }

    @Override
    public String visitLambdaExpression(String function, String variable, Expression expression)
            throws ODataApplicationException {
        throw unknown(function);
    }

    @Override
    public String visitAlias(String name) throws ODataApplicationException {
        throw unknown(name);
    }

    @Override
    public String visitTypeLiteral(EdmType literal) throws ODataApplicationException {
        throw unknown(literal.getName());
    }

    @Override
    public String visitLambdaReference(String variable) throws ODataApplicationException {
        throw unknown(variable);
    }

    @Override
    public String visitEnum(EdmEnumType enumeration, List<String> members) throws ODataApplicationException {
        throw unknown(enumeration.getName());
    }

    private static ODataApplicationException unknown(String what) {
        return new ODataApplicationException("This peer does not know " + what + ".", NOT_IMPLEMENTED, Locale.ROOT);
    }
}
