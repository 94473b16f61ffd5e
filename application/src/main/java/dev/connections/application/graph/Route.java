package dev.connections.application.graph;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.In;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.reading.Effectiveness;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.role.ConnectionRoleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The restrictions on a traversal: which connections it follows, and how many in a row. It follows active connections
 * between two records only.
 *
 * @param depth how many, 1 to {@value #MAX_DEPTH}
 * @param roles connections in which one of the two sides has one of these roles; any connections when empty. As either
 *     side counts, a way there is a way back too.
 * @param asOf connections that hold on that day; whenever they hold when empty
 */
public record Route(int depth, Optional<List<ConnectionRoleId>> roles, Optional<LocalDate> asOf) {

    /** The maximum number of connections in a path. */
    public static final int MAX_DEPTH = 10;

    /**
     * A route within bounds.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a depth out of range and for an empty list of roles
     */
    public Route {
        if (depth < 1 || depth > MAX_DEPTH) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "Depth is how many connections are followed one after the other, 1 to " + MAX_DEPTH + ", found "
                            + depth + ".");
        }
        if (roles.filter(List::isEmpty).isPresent()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "Roles has no role in it, so no connection would be followed. Name one, or leave Roles out to follow"
                            + " connections in any roles.");
        }
        roles = roles.map(List::copyOf);
    }

    /** Over so many active connections, whatever their roles and days. */
    public static Route of(int depth) {
        return new Route(depth, Optional.empty(), Optional.empty());
    }

    /** What the rows of the connections must meet. */
    Condition condition() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Comparison(new Column("statecode"), Operator.EQUAL, RecordState.ACTIVE.code()));
        conditions.add(new Not(new IsNull(new Column("record1id"))));
        conditions.add(new Not(new IsNull(new Column("record2id"))));
        roles.map(Route::in).ifPresent(conditions::add);
        asOf.map(Effectiveness::on).ifPresent(conditions::add);
        return new All(conditions);
    }

    private static Condition in(List<ConnectionRoleId> roles) {
        List<Object> ids = roles.stream().<Object>map(ConnectionRoleId::value).toList();
        return new Any(List.of(new In(new Column("record1roleid"), ids), new In(new Column("record2roleid"), ids)));
    }
}
