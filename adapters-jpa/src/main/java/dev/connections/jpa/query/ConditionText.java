package dev.connections.jpa.query;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Conditions as text. Each value is a parameter, named by {@link QueryValues}.
 *
 * <p>What is absent is SQL's null, with SQL's three answers: a comparison with it is neither met nor not met, and so is
 * its negation. {@code Not(name = 'x')} does not find rows without a name.
 */
final class ConditionText {

    private static final String NEVER = "1 = 0";

    private final Joins joins;
    private final String prefix;
    private final AtomicInteger parameters;

    /**
     * A condition on the rows of these tables.
     *
     * @param prefix what the names of its parameters begin with
     */
    ConditionText(Joins joins, String prefix) {
        this(joins, prefix, new AtomicInteger());
    }

    /** A text that goes on numbering its parameters where others of the same statement stopped. */
    ConditionText(Joins joins, String prefix, AtomicInteger parameters) {
        this.joins = joins;
        this.prefix = prefix;
        this.parameters = parameters;
    }

    /** Puts the rows beside that the join asks for, with what they have to meet; before all other conditions. */
    void join(Join join) {
        joins.add(join, beside -> new ConditionText(beside, prefix, parameters).of(join.condition()));
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
        if (condition instanceof Condition.Unmet unmet) {
            return "case when " + of(unmet.condition()) + " then 1 else 0 end = 0";
        }
        if (condition instanceof Condition.IsNull absent) {
            return absent(joins.path(absent.column()));
        }
        if (condition instanceof Condition.Comparison comparison) {
            return joins.path(comparison.column()).comparable() + operator(comparison.operator()) + next();
        }
        if (condition instanceof Condition.ColumnComparison comparison) {
            return joins.path(comparison.column()).comparable()
                    + operator(comparison.operator())
                    + joins.path(comparison.other()).comparable();
        }
        if (condition instanceof Condition.In in) {
            String values = in.values().stream().map(each -> next()).collect(Collectors.joining(", "));
            return joins.path(in.column()).comparable() + " in (" + values + ")";
        }
        if (condition instanceof Condition.HasBits hasBits) {
            // H2 wants to know what the parameter is before it knows what it is compared with.
            String bits = "cast(" + next() + " as Integer)";
            return "bitand(" + joins.path(hasBits.column()).hql() + ", " + bits + ") = " + bits;
        }
        if (condition instanceof Condition.Related related) {
            return related(related);
        }
        if (condition instanceof Condition.Paired paired) {
            return paired(paired);
        }
        if (condition instanceof Condition.LeadsTo leads) {
            return leadsTo(leads);
        }
        if (condition instanceof Condition.InHierarchy asked) {
            return inHierarchy(asked);
        }
        if (condition instanceof Condition.Like like) {
            return like(joins.path(like.column()).comparable(), like.pattern());
        }
        throw new IllegalArgumentException("There is no text for " + condition + ".");
    }

    /** What every row has is absent in none, which not every database knows by itself. */
    private static String absent(Path path) {
        return path.required() ? NEVER : path.hql() + " is null";
    }

    private String joined(List<Condition> conditions, String word, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    /** The related rows are a question of their own, which looks back to the row that this one is about. */
    private String related(Condition.Related related) {
        Joins inner = joins.related(related.entity());
        String condition = new ConditionText(inner, prefix, parameters).of(related.condition());
        String back = inner.pointingBack(related.lookup(), joins);
        return "exists (select 1 from " + inner.from() + " where " + back + " and " + condition + ")";
    }

    /** The pairs and the rows at their other ends are one question, which looks back as well. */
    private String paired(Condition.Paired paired) {
        Joins pair = joins.related(paired.pairs().intersect());
        Joins other = joins.related(paired.pairs().entity());
        String conditions = new ConditionText(pair, prefix, parameters).of(paired.pair())
                + " and "
                + new ConditionText(other, prefix, parameters).of(paired.condition());
        String joining = pair.joining(paired.pairs(), joins, other);
        return "exists (select 1 from " + pair.from() + ", " + other.from() + " where " + joining + " and " + conditions
                + ")";
    }

    private String leadsTo(Condition.LeadsTo leads) {
        Joins other = joins.related(leads.entity());
        String leading = other.ledToBy(joins.path(leads.column()));
        String condition = new ConditionText(other, prefix, parameters).of(leads.condition());
        return "exists (select 1 from " + other.from() + " where " + leading + " and " + condition + ")";
    }

    /** A line is a query of its own, which begins with a row and goes on from what it has come to. */
    private String inHierarchy(Condition.InHierarchy asked) {
        String name = joins.lines().nextName();
        Joins first = joins.related(asked.entity());
        Joins following = joins.related(asked.entity());
        String begin = step(first, "0", "", first.id().hql() + " = " + next(), asked);
        String leading = asked.line().isAbove()
                ? following.id().hql() + " = l.parent"
                : following.parent().hql() + " = l.id";
        String goOn = step(
                following,
                "l.steps + 1",
                " join " + name + " l on " + leading,
                "l.steps < " + Condition.InHierarchy.MOST_STEPS,
                asked);
        joins.lines().add(name, begin + " union all " + goOn);
        String others = asked.line().orEqual() ? "" : " where l.steps > 0";
        Path path = joins.path(asked.column());
        return known(path, first) + path.hql() + " in (select l.id from " + name + " l" + others + ")";
    }

    /** What leads nowhere, or to rows of another type, is not unknown to be on a line: it is not. */
    private static String known(Path path, Joins rows) {
        String type = path.typeCode()
                .map(code ->
                        " and " + code + " = " + rows.table().entity().type().objectTypeCode())
                .orElse("");
        return "not (" + absent(path) + ")" + type + " and ";
    }

    private String step(Joins rows, String steps, String coming, String reached, Condition.InHierarchy asked) {
        String columns = rows.id().hql() + " as id, " + rows.parent().hql() + " as parent, " + steps + " as steps";
        String met = new ConditionText(rows, prefix, parameters).of(asked.condition());
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
