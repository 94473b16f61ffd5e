package dev.connections.jpa.attribute;

import dev.connections.domain.participant.PersonName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Gives the people of a store that was made before names had parts the parts of their names, as {@link PersonName#split}
 * does: the last word is the last name. A name of which a part would be too long stays as it is.
 */
final class PartsOfNames {

    private final Connection connection;

    PartsOfNames(Connection connection) {
        this.connection = connection;
    }

    /** Fills the tables that have parts of names, where a record has no row in them yet. */
    void fill(Collection<SideTable> tables) throws SQLException {
        for (SideTable table : tables) {
            AttributeColumn first = table.columns().get(PersonName.FIRST);
            AttributeColumn last = table.columns().get(PersonName.LAST);
            if (first != null && last != null && table.rows().shared()) {
                fill(table, first, last);
            }
        }
    }

    private void fill(SideTable table, AttributeColumn first, AttributeColumn last) throws SQLException {
        String code = SideTable.TYPE_CODE;
        String names = "select id, " + code
                + ", trim(name) as name, regexp_replace(trim(name), '^.*\\s', '') as last_part from "
                + table.rows().name() + " where " + code + " = ? and name is not null";
        String parts = "select id, " + code + ", last_part,"
                + " trim(substring(name from 1 for char_length(name) - char_length(last_part))) as first_part from ("
                + names + ") names";
        String fill = "insert into " + table.name() + " (id, " + code + ", " + first.sql() + ", " + last.sql() + ")"
                + " select id, " + code + ", nullif(first_part, ''), last_part from (" + parts + ") parts"
                + " where char_length(first_part) <= ? and char_length(last_part) between 1 and ?"
                + " and not exists (select 1 from " + table.name() + " kept where kept.id = parts.id)";
        try (PreparedStatement statement = connection.prepareStatement(fill)) {
            statement.setInt(1, table.type().objectTypeCode());
            statement.setInt(2, first.type().length());
            statement.setInt(3, last.type().length());
            statement.executeUpdate();
        }
    }
}
