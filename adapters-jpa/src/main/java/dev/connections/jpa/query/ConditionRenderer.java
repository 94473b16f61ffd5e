package dev.connections.jpa.query;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Renders conditions in Hibernate's query language. Each value is a parameter, named by {@link QueryValues}.
 *
 * <p>What is absent is SQL's null, with SQL's three answers: a comparison with it is neither met nor not met, and so is
 * its negation. {@code Not(name = 'x')} does not find rows without a name.
 */
final class ConditionRenderer {

    private static final String NEVER = "1 = 0";

    private final Joins joins;
    private final String prefix;
    private final AtomicInteger parameters;

    /**
     * A condition on the rows of these tables.
     *
     * @param prefix what the names of its parameters begin with
     */
    ConditionRenderer(Joins joins, String prefix) {
        this(joins, prefix, new AtomicInteger());
    }

    /** A text that goes on numbering its parameters where others of the same statement stopped. */
    ConditionRenderer(Joins joins, String prefix, AtomicInteger parameters) {
        this.joins = joins;
        this.prefix = prefix;
        this.parameters = parameters;
    }

    /** Puts the rows beside that the join asks for, with what they have to meet; before all other conditions. */
    void join(Join join) {
        joins.add(join, beside -> new ConditionRenderer(beside, prefix, parameters).of(join.condition()));
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
            String bits = "cast(" + next() + " as Integer)";
            return "bitand(" + joins.columnPath(hasBits.column()).hql() + ", " + bits + ") = " + bits;
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
        return columnPath.required() ? NEVER : columnPath.hql() + " is null";
    }

    private String joined(List<Condition> conditions, String word, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    /** The related rows are a correlated subquery. */
    private String related(Condition.Exists exists) {
        Joins inner = joins.related(exists.entity());
        String condition = new ConditionRenderer(inner, prefix, parameters).of(exists.condition());
        String back = inner.pointingBack(exists.lookup(), joins);
        return "exists (select 1 from " + inner.from() + " where " + back + " and " + condition + ")";
    }

    /** The link rows and the rows at their other ends are one correlated subquery. */
    private String paired(Condition.ExistsThroughLink existsThroughLink) {
        Joins pair = joins.related(existsThroughLink.pairs().intersect());
        Joins other = joins.related(existsThroughLink.pairs().entity());
        String conditions = new ConditionRenderer(pair, prefix, parameters).of(existsThroughLink.pair())
                + " and "
                + new ConditionRenderer(other, prefix, parameters).of(existsThroughLink.condition());
        String joining = pair.joining(existsThroughLink.pairs(), joins, other);
        return "exists (select 1 from " + pair.from() + ", " + other.from() + " where " + joining + " and " + conditions
                + ")";
    }

    private String leadsTo(Condition.References leads) {
        Joins other = joins.related(leads.entity());
        String leading = other.ledToBy(joins.columnPath(leads.column()));
        String condition = new ConditionRenderer(other, prefix, parameters).of(leads.condition());
        return "exists (select 1 from " + other.from() + " where " + leading + " and " + condition + ")";
    }

    /** A hierarchy is a recursive common table expression, which starts at one row. */
    private String inHierarchy(Condition.InHierarchy asked) {
        String name = joins.commonTableExpressions().nextName();
        Joins first = joins.related(asked.entity());
        Joins following = joins.related(asked.entity());
        String begin = step(first, "0", "", first.id().hql() + " = " + next(), asked);
        String leading = asked.hierarchyOperator().isAbove()
                ? following.id().hql() + " = l.parent"
                : following.parent().hql() + " = l.id";
        String goOn = step(
                following,
                "l.steps + 1",
                " join " + name + " l on " + leading,
                "l.steps < " + Condition.InHierarchy.MAX_STEPS,
                asked);
        joins.commonTableExpressions().add(name, begin + " union all " + goOn);
        String others = asked.hierarchyOperator().orEqual() ? "" : " where l.steps > 0";
        ColumnPath columnPath = joins.columnPath(asked.column());
        return known(columnPath, first) + columnPath.hql() + " in (select l.id from " + name + " l" + others + ")";
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
        String columns = rows.id().hql() + " as id, " + rows.parent().hql() + " as parent, " + steps + " as steps";
        String met = new ConditionRenderer(rows, prefix, parameters).of(asked.condition());
        return "select " + columns + " from " + rows.from() + coming + " where " + reached + rows.withinScope()
                + " and " + met;
    }

    private String like(String text, String pattern) {
        return pattern.equals(QueryShape.EXPRESSION)
                ? "regexp_like(" + text + ", " + next() + ")"
                : text + " like " + next() + " escape '" + QueryShape.ESCAPE + "'";
    }

    private String next() {
        return ":" + prefix + parameters.getAndIncrement();
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
