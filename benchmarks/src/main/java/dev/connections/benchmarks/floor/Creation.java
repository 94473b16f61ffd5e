package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes connections, all or none: holds their records, asks for the rights, and writes what meets the rules. */
final class Creation {

    private Creation() {}

    /** Makes them in one unit of work. */
    static void perform(Exchange exchange, Store store, List<NewConnection> asked) throws SQLException {
        store.transactions().perform(connection -> {
            Standing standing = store.standings().of(connection, exchange.sender(), privileges(asked));
            standing.require(AskedPrivilege.CREATE_CONNECTION);
            store.writes().create(connection, standing, approved(connection, store, standing, asked));
            return asked;
        });
    }

    private static Set<AskedPrivilege> privileges(List<NewConnection> asked) {
        Set<AskedPrivilege> privileges = EnumSet.of(
                AskedPrivilege.CREATE_CONNECTION,
                AskedPrivilege.APPEND_CONNECTION,
                AskedPrivilege.READ_ROLE,
                AskedPrivilege.APPEND_TO_ROLE);
        for (NewConnection made : asked) {
            for (ConnectedSide side : List.of(made.from(), made.to())) {
                privileges.add(side.kind().read());
                privileges.add(side.kind().appendTo());
            }
        }
        return privileges;
    }

    private static List<NewConnection> approved(
            Connection connection, Store store, Standing standing, List<NewConnection> asked) throws SQLException {
        Holding holding = new Holding(store, connection, standing);
        Map<UUID, Holding.HeldRecord> held = holding.records(asked.stream()
                .flatMap(made -> Stream.of(made.from(), made.to()))
                .toList());
        List<NewConnection> approved = new ArrayList<>(asked.size());
        for (NewConnection made : asked) {
            Holding.HeldRecord from = held.get(made.from().record());
            Holding.HeldRecord to = held.get(made.to().record());
            // Our server looks at the records in the order of their types and ids.
            for (Holding.HeldRecord record : ordered(from, to)) {
                holding.require(record.kind().read(), record);
            }
            if (from.id().equals(to.id())) {
                throw Refusal.toSelf(from.kind().logicalName(), from.id());
            }
            standing.require(AskedPrivilege.READ_ROLE);
            holding.require(from.kind().appendTo(), from);
            standing.require(AskedPrivilege.APPEND_TO_ROLE);
            holding.require(to.kind().appendTo(), to);
            standing.require(AskedPrivilege.APPEND_CONNECTION);
            approved.add(made.named(from.name(), to.name()));
        }
        return approved;
    }

    private static List<Holding.HeldRecord> ordered(Holding.HeldRecord one, Holding.HeldRecord other) {
        int types = one.kind().compareTo(other.kind());
        int order =
                types != 0 ? types : one.id().toString().compareTo(other.id().toString());
        return order <= 0 ? List.of(one, other) : List.of(other, one);
    }
}
