package dev.connections.jpa.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with named parameters, as renderers write it: they write the parts of a statement in another order than that in
 * which they stand, and some parameters stand in several places. JDBC knows parameters by their order alone.
 *
 * @param pieces the text between the parameters, one more than there are parameters
 * @param parameters in the order in which they stand
 */
record ParameterizedSql(List<String> pieces, List<Parameter> parameters) {

    private static final Pattern LITERAL_OR_PARAMETER = Pattern.compile("'(?:[^']|'')*'|:(?:([\\w$]+)\\.)?(\\d+)");

    /**
     * A parameter.
     *
     * @param group the group of values that its value belongs to, as {@link QueryValues} names them
     * @param number the position of its value in the group
     */
    record Parameter(String group, int number) {

        /** How the parameter stands in a text. */
        static String named(String group, int number) {
            return group.isEmpty() ? ":" + number : ":" + group + "." + number;
        }
    }

    /** Takes the text apart; what looks like a parameter within a literal is none. */
    static ParameterizedSql of(String text) {
        List<String> pieces = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        Matcher found = LITERAL_OR_PARAMETER.matcher(text);
        int begin = 0;
        while (found.find()) {
            if (found.group(2) != null) {
                pieces.add(text.substring(begin, found.start()));
                String group = found.group(1) == null ? QueryValues.OF_CONDITIONS : found.group(1);
                parameters.add(new Parameter(group, Integer.parseInt(found.group(2))));
                begin = found.end();
            }
        }
        pieces.add(text.substring(begin));
        return new ParameterizedSql(List.copyOf(pieces), List.copyOf(parameters));
    }

    /** The text for JDBC, with as many places for a list as it has values, which must be at least one. */
    String text(QueryValues values) {
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int place = 0; place < parameters.size(); place++) {
            text.append(places(values.value(parameters.get(place)))).append(pieces.get(place + 1));
        }
        return text.toString();
    }

    private static String places(Object value) {
        return value instanceof List<?> values ? String.join(", ", Collections.nCopies(values.size(), "?")) : "?";
    }

    /**
     * Gives the places of the text their values, from the first on.
     *
     * @return the number of the next place
     */
    int bind(PreparedStatement statement, QueryValues values, SqlDialect dialect) throws SQLException {
        int next = 1;
        for (Parameter parameter : parameters) {
            Object value = values.value(parameter);
            if (value instanceof List<?> list) {
                for (Object each : list) {
                    JdbcValues.bind(statement, next++, each);
                }
            } else {
                JdbcValues.bind(statement, next++, value instanceof SqlPattern pattern ? pattern.in(dialect) : value);
            }
        }
        return next;
    }
}
