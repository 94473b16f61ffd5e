package dev.connections.acceptance.world;

import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of a connection, as a user sees it.
 *
 * @param from the record on the near side
 * @param fromRole the role on the near side
 * @param to the record on the far side
 * @param toRole the role on the far side
 * @param rate what the currency was worth when it was set
 * @param importNumber which import brought the row
 * @param migrated when the row was brought over, if it is older than that
 * @param owner the id of the user or team that owns the row
 * @param version what moves with every change of the row
 */
public record ConnectionView(
        ConnectionId id,
        String name,
        Optional<RecordRef> from,
        Optional<ConnectionRoleId> fromRole,
        Optional<RecordRef> to,
        Optional<ConnectionRoleId> toRole,
        Optional<String> description,
        Optional<LocalDate> starting,
        Optional<LocalDate> ending,
        Optional<CurrencyId> currency,
        Optional<BigDecimal> rate,
        Optional<Integer> importNumber,
        Optional<LocalDate> migrated,
        String state,
        boolean master,
        ConnectionId twin,
        UUID owner,
        Instant created,
        Instant modified,
        long version) {}
