package dev.connections.jpa.query;

import dev.connections.jpa.transaction.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs rendered statements by JDBC, on the connection of the unit of work under way or, without a transaction, on one of
 * their own. Each has the query timeout.
 */
final class StatementRunner {

    private final Transactions transactions;
    private final SqlDialect dialect;

    StatementRunner(Transactions transactions, SqlDialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    /** Hands the values of each row to the reader, in order, by their positions in the select list. */
    void run(Statement statement, QueryValues values, Optional<RowLimit> limit, Consumer<@Nullable Object[]> reader) {
        String text = statement.sql().text(values) + limit.map(RowLimit::text).orElse("");
        transactions.query(session -> {
            session.doWork(connection -> {
                try (PreparedStatement prepared = connection.prepareStatement(text)) {
                    int next = statement.sql().bind(prepared, values, dialect);
                    if (limit.isPresent()) {
                        limit.get().bind(prepared, next);
                    }
                    try (ResultSet rows = transactions.execute(prepared)) {
                        while (rows.next()) {
                            reader.accept(statement.selected().read(rows));
                        }
                    }
                }
            });
            return statement;
        });
    }
}
