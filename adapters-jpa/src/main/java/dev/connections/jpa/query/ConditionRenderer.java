package dev.connections.jpa.query;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Renders conditions in SQL. Each value is a parameter, named by its group and its number among {@link QueryValues}.
 *
 * <p>What is absent is SQL's null, with SQL's three answers: a comparison with it is neither met nor not met, and so is
 * its negation. {@code Not(name = 'x')} does not find rows without a name.
 */
final class ConditionRenderer {

    private static final String NEVER = "1 = 0";

    private final Joins joins;
    private final String group;
    private final AtomicInteger parameters;

    /**
     * A condition on the rows of these tables.
     *
     * @param group the group of its values
     */
    ConditionRenderer(Joins joins, String group) {
        this(joins, group, new AtomicInteger());
    }

    /** A text that goes on numbering its parameters where others of the same statement stopped. */
    ConditionRenderer(Joins joins, String group, AtomicInteger parameters) {
        this.joins = joins;
        this.group = group;
        this.parameters = parameters;
    }

    /** Puts the rows beside that the join asks for, with what they have to meet; before all other conditions. */
    void join(Join join) {
        joins.add(join, beside -> new ConditionRenderer(beside, group, parameters).of(join.condition()));
    }

    String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), " and ", "1 = 1");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.conditions(), " or ", NEVER);
        }
        if (condition instanceof Condition.Not not) {
            return "not (" + of(not.condition()) + ")";
        }
        if (condition instanceof Condition.IsNotTrue isNotTrue) {
            return "case when " + of(isNotTrue.condition()) + " then 1 else 0 end = 0";
        }
        if (condition instanceof Condition.IsNull absent) {
            return absent(joins.columnPath(absent.column()));
        }
        if (condition instanceof Condition.Comparison comparison) {
            return joins.columnPath(comparison.column()).comparable() + operator(comparison.operator()) + next();
        }
        if (condition instanceof Condition.ColumnComparison comparison) {
            return joins.columnPath(comparison.column()).comparable()
                    + operator(comparison.operator())
                    + joins.columnPath(comparison.other()).comparable();
        }
        if (condition instanceof Condition.In in) {
            String values = in.values().stream().map(each -> next()).collect(Collectors.joining(", "));
            return joins.columnPath(in.column()).comparable() + " in (" + values + ")";
        }
        if (condition instanceof Condition.HasBits hasBits) {
            // H2 wants to know what the parameter is before it knows what it is compared with.
            String bits = "cast(" + next() + " as integer)";
            return joins.dialect().bitAnd(joins.columnPath(hasBits.column()).sql(), bits) + " = " + bits;
        }
        if (condition instanceof Condition.Exists exists) {
            return related(exists);
        }
        if (condition instanceof Condition.ExistsThroughLink existsThroughLink) {
            return paired(existsThroughLink);
        }
        if (condition instanceof Condition.References leads) {
            return leadsTo(leads);
        }
        if (condition instanceof Condition.InHierarchy asked) {
            return inHierarchy(asked);
        }
        if (condition instanceof Condition.Like like) {
            return like(joins.columnPath(like.column()).comparable(), like.pattern());
        }
        throw new IllegalArgumentException("There is no text for " + condition + ".");
    }

    /** What every row has is absent in none, which not every database knows by itself. */
    private static String absent(ColumnPath columnPath) {
        return columnPath.required() ? NEVER : columnPath.sql() + " is null";
    }

    private String joined(List<Condition> conditions, String word, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    /** The related rows are a correlated subquery. */
    private String related(Condition.Exists exists) {
        Joins inner = joins.related(exists.entity());
        String back = inner.pointingBack(exists.lookup(), joins);
        String condition = new ConditionRenderer(inner, group, parameters).of(exists.condition());
        return "exists (select 1 from " + inner.from() + " where " + back + " and " + condition + ")";
    }

    /** The link rows and the rows at their other ends are one correlated subquery. */
    private String paired(Condition.ExistsThroughLink existsThroughLink) {
        Joins pair = joins.related(existsThroughLink.pairs().intersect());
        Joins other = joins.related(existsThroughLink.pairs().entity());
        String conditions = new ConditionRenderer(pair, group, parameters).of(existsThroughLink.pair())
                + " and "
                + new ConditionRenderer(other, group, parameters).of(existsThroughLink.condition());
        String joining = pair.joining(existsThroughLink.pairs(), joins, other);
        return "exists (select 1 from " + pair.from() + ", " + other.from() + " where " + joining + " and " + conditions
                + ")";
    }

    private String leadsTo(Condition.References leads) {
        Joins other = joins.related(leads.entity());
        String leading = other.ledToBy(joins.columnPath(leads.column()));
        String condition = new ConditionRenderer(other, group, parameters).of(leads.condition());
        return "exists (select 1 from " + other.from() + " where " + leading + " and " + condition + ")";
    }

    /** A hierarchy is a recursive common table expression, which starts at one row. */
    private String inHierarchy(Condition.InHierarchy asked) {
        String name = joins.commonTableExpressions().nextName();
        Joins first = joins.related(asked.entity());
        Joins following = joins.related(asked.entity());
        String begin = step(first, "0", "", first.id().sql() + " = " + next(), asked);
        String leading = asked.hierarchyOperator().isAbove()
                ? following.id().sql() + " = l.parent"
                : following.parent().sql() + " = l.id";
        String goOn = step(
                following,
                "l.steps + 1",
                " join " + name + " l on " + leading,
                "l.steps < " + Condition.InHierarchy.MAX_STEPS,
                asked);
        joins.commonTableExpressions().add(name, "id, parent, steps", begin + " union all " + goOn);
        String others = asked.hierarchyOperator().orEqual() ? "" : " where l.steps > 0";
        ColumnPath columnPath = joins.columnPath(asked.column());
        return known(columnPath, first) + columnPath.sql() + " in (select l.id from " + name + " l" + others + ")";
    }

    /** A column that is absent, or points to rows of another type, makes the condition false, not unknown. */
    private static String known(ColumnPath columnPath, Joins rows) {
        String type = columnPath
                .typeCode()
                .map(code ->
                        " and " + code + " = " + rows.table().entity().type().objectTypeCode())
                .orElse("");
        return "not (" + absent(columnPath) + ")" + type + " and ";
    }

    private String step(Joins rows, String steps, String coming, String reached, Condition.InHierarchy asked) {
        String columns = rows.id().sql() + ", " + rows.parent().sql() + ", " + steps;
        String met = new ConditionRenderer(rows, group, parameters).of(asked.condition());
        return "select " + columns + " from " + rows.from() + coming + " where " + reached + rows.withinScope()
                + " and " + met;
    }

    private String like(String text, String pattern) {
        return pattern.equals(QueryShape.EXPRESSION)
                ? "regexp_like(" + text + ", " + next() + ")"
                : text + " like " + next() + " escape '" + QueryShape.ESCAPE + "'";
    }

    private String next() {
        return ParameterizedSql.Parameter.named(group, parameters.getAndIncrement());
    }

    private static String operator(Condition.Operator operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }
}
