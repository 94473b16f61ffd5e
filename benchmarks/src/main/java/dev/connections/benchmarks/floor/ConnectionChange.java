package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes a connection: describes it anew, joins another record on its far side, or deactivates it. */
record ConnectionChange(UUID id) implements Answer {

    private static final int NO_CONTENT = 204;
    private static final String DESCRIPTION = "description";
    private static final String STATE = "statecode";
    private static final Set<String> STATE_AND_STATUS = Set.of(STATE, "statuscode");

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.NONE);
        Map<String, Object> asked = SentBody.object(exchange.body());
        if (asked.size() != 1 && !asked.keySet().equals(STATE_AND_STATUS)) {
            throw Refusal.unknownRequest("a change of " + asked.keySet());
        }
        store.transactions().perform(connection -> {
            perform(connection, exchange, store, asked);
            return asked;
        });
        exchange.put("OData-EntityId", exchange.root() + "connections(" + id + ")");
        exchange.empty(NO_CONTENT);
    }

    private void perform(Connection connection, Exchange exchange, Store store, Map<String, Object> asked)
            throws SQLException {
        Set<AskedPrivilege> privileges = EnumSet.of(AskedPrivilege.WRITE_CONNECTION);
        ConnectedSide joined =
                asked.containsKey(DESCRIPTION) || asked.containsKey(STATE) ? null : SentBody.side(asked, 2);
        if (joined != null) {
            privileges.addAll(List.of(
                    AskedPrivilege.APPEND_CONNECTION,
                    joined.kind().read(),
                    joined.kind().appendTo()));
        }
        Standing standing = store.standings().of(connection, exchange.sender(), privileges);
        TwinRows before = TwinRows.find(connection, store, id);
        Holding holding = new Holding(store, connection, standing);
        holding.requireOnConnection(AskedPrivilege.WRITE_CONNECTION, id, before.owner(), before.unit());
        Changed change = new Changed(connection, store, standing, holding, before, Instant.now());
        if (asked.containsKey(STATE)) {
            change.deactivate((Integer) asked.get(STATE), (Integer) asked.getOrDefault("statuscode", 2));
        } else if (joined == null) {
            change.describe(SentBody.text(asked, DESCRIPTION));
        } else {
            holding.requireOnConnection(AskedPrivilege.APPEND_CONNECTION, id, before.owner(), before.unit());
            change.join(new ConnectedSide(
                    joined.kind(), joined.record(), before.far().role(), ""));
        }
    }

    /** A change under way. */
    private record Changed(
            Connection connection, Store store, Standing by, Holding holding, TwinRows before, Instant at) {

        void deactivate(int state, int status) throws SQLException {
            if (state != 1 || status != 2) {
                throw Refusal.unknownRequest("a change to statecode " + state + " with statuscode " + status);
            }
            if (!before.isActive()) {
                return;
            }
            String payload = EventJson.of(by, at, json -> json.writeNumberProperty("state", state));
            String assignments = "state_code = 1, status_code = 2";
            write(assignments, List.of(), assignments, List.of(), Optional.empty(), "StateChanged", payload);
        }

        void describe(String text) throws SQLException {
            requireActive();
            holding.records(List.of(before.near(), before.far()));
            List<Object> values = Arrays.asList((Object) text);
            String assignments = "description = cast(? as varchar)";
            write(assignments, values, assignments, values, Optional.empty(), "Amended", amended(before.far(), text));
        }

        void join(ConnectedSide far) throws SQLException {
            requireActive();
            Map<UUID, Holding.HeldRecord> held = holding.records(List.of(before.near(), far));
            Holding.HeldRecord record = held.get(far.record());
            if (!far.record().equals(before.far().record())) {
                holding.require(record.kind().read(), record);
                holding.require(record.kind().appendTo(), record);
            }
            if (far.record().equals(before.near().record())) {
                throw Refusal.toSelf(record.kind().logicalName(), record.id());
            }
            ConnectedSide named = far.named(record.name());
            ConnectedSide near =
                    before.near().named(held.get(before.near().record()).name());
            boolean written = write(
                    "name = nullif(?, ''), record2_type_code = ?, record2_id = ?",
                    List.of(named.name(), far.kind().code(), far.record()),
                    "name = nullif(?, ''), record1_type_code = ?, record1_id = ?",
                    List.of(near.name(), far.kind().code(), far.record()),
                    Optional.of(sql -> {
                        sql.add(WriteRules.ROLES, WriteRules.roleValues(near, far));
                        sql.add(" and ");
                        WriteRules.single(sql, near, far, before.start(), before.end(), before.row());
                    }),
                    "Amended",
                    amended(far, before.description()));
            if (!written) {
                throw WriteRules.refusal(connection, store, near, far);
            }
        }

        private void requireActive() {
            if (!before.isActive()) {
                throw Refusal.inactive(before.master());
            }
        }

        private String amended(ConnectedSide far, String description) {
            return EventJson.of(
                    by,
                    at,
                    json -> EventJson.parties(json, before.near(), far, description, before.start(), before.end()));
        }

        /** @return false when the condition was not met */
        private boolean write(
                String assignments,
                List<Object> values,
                String twinAssignments,
                List<Object> twinValues,
                Optional<Writes.Condition> condition,
                String event,
                String payload)
                throws SQLException {
            boolean written = store.writes()
                    .change(
                            connection,
                            by,
                            at,
                            List.of(
                                    new Writes.RowChange(before.row(), before.version(), assignments, values),
                                    new Writes.RowChange(
                                            before.twin(), before.twinVersion(), twinAssignments, twinValues)),
                            condition,
                            new Writes.Event(event, before.row(), before.twin(), at, payload));
            if (!written && (condition.isEmpty() || hasMovedOn())) {
                throw new WriteTransaction.Stale();
            }
            return written;
        }

        private boolean hasMovedOn() throws SQLException {
            TwinRows now = TwinRows.find(connection, store, before.row());
            return now.version() != before.version() || now.twinVersion() != before.twinVersion();
        }
    }
}
