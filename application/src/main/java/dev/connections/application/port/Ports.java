package dev.connections.application.port;

import dev.connections.application.query.ConnectionGraph;
import dev.connections.application.query.QueryEngine;
import java.time.Clock;

/**
 * All that the use cases need from outside, as one value for the composition root.
 *
 * @param clock tells the moments that stamps carry
 */
public record Ports(
        Connections connections,
        ConnectionRoles roles,
        Currencies currencies,
        Records records,
        RowAttributes attributes,
        Shares shares,
        AttributeShares attributeShares,
        Principals principals,
        Teams teams,
        SecurityRoles securityRoles,
        BusinessUnits businessUnits,
        QueryEngine queries,
        ChangeLog changes,
        ConnectionGraph graph,
        Jobs jobs,
        EventOutbox events,
        UnitOfWork unitOfWork,
        Clock clock,
        IdGenerator ids) {}
