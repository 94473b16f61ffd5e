package dev.connections.jpa.attribute;

import dev.connections.application.port.RowAttributes;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import dev.connections.jpa.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attributes beside rows, read and written by JDBC on the connection of the unit of work. */
public final class StoredRowAttributes implements RowAttributes {

    private final Transactions transactions;
    private final SideTables tables;
    private final AttributeDialect dialect;
    private final ColumnBinding binding;
    private final PointingRows pointing;

    /** The attributes of these tables. */
    public StoredRowAttributes(Transactions transactions, SideTables tables, AttributeDialect dialect) {
        this.transactions = transactions;
        this.tables = tables;
        this.dialect = dialect;
        binding = new ColumnBinding(tables);
        pointing = new PointingRows(tables);
    }

    @Override
    public AttributeValues of(RecordRef row, Collection<String> attributes) {
        if (attributes.isEmpty()) {
            return AttributeValues.NONE;
        }
        List<KeptAttribute> wanted = kept(row, attributes);
        return transactions.read(session -> session.doReturningWork(connection -> read(connection, row, wanted)));
    }

    private AttributeValues read(Connection connection, RecordRef row, List<KeptAttribute> wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ValueReading.sql(row.type(), wanted))) {
            statement.setObject(1, row.id());
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                Map<String, Object> values = new HashMap<>();
                int column = 1;
                for (KeptAttribute attribute : wanted) {
                    binding.read(found, column, attribute).ifPresent(value -> values.put(attribute.name(), value));
                    column += attribute.columns().size();
                }
                return new AttributeValues(values);
            }
        }
    }

    @Override
    public Map<RecordRef, Set<String>> pointingTo(RecordRef target) {
        return transactions.read(session -> session.doReturningWork(connection -> pointing.to(target, connection)));
    }

    @Override
    public void change(RecordRef row, AttributeChanges changes) {
        if (changes.isNone()) {
            return;
        }
        List<ValueWriting> writings = ValueWriting.of(row, kept(row, changes.names()), dialect);
        transactions.write(session -> session.doReturningWork(connection -> {
            for (ValueWriting writing : writings) {
                writing.execute(connection, changes);
            }
            return row;
        }));
    }

    /** What is asked has been checked, so an attribute that is missing here is our own mistake. */
    private List<KeptAttribute> kept(RecordRef row, Collection<String> attributes) {
        return attributes.stream()
                .map(attribute -> tables.find(row.type().logicalName(), attribute)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "No column is made for " + row.type() + "." + attribute + ".")))
                .toList();
    }
}
