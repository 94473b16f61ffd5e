package dev.connections.memory;

import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.Share;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.job.Job;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that is kept at one moment. What it holds is immutable, so a copy of its maps is a copy of it all. */
final class State {

    /** By the id of the master row. */
    final Map<ConnectionId, Connection> connections;

    /** Without their matches: these are kept once, for both roles. */
    final Map<ConnectionRoleId, ConnectionRole> roles;

    /** Each match with the version it was made at. */
    final Map<RoleMatch, Version> matches;

    /** Each restriction of a role with the version it was made at. */
    final Map<UUID, Version> restrictions;

    final Map<CurrencyId, Currency> currencies;
    final Map<RecordRef, Participant> records;

    /** Values that are carried by name and type, of rows of all entities. */
    final Map<RecordRef, AttributeValues> attributes;

    final Map<BusinessUnit.Id, BusinessUnit> businessUnits;
    final Map<SecurityRole.Id, SecurityRole> securityRoles;
    /** What is below goes with the version it was made at. */
    final Map<Privilege, Version> privileges;

    final Map<InMemorySecurityRoles.Holding, Version> roleHoldings;
    final Map<InMemoryTeams.Membership, Version> memberships;
    final Map<UUID, Job> jobs;
    final Map<Share, SharedRow> shares;

    /** User settings. */
    final Map<RecordRef, UserSettings> settings;

    final Map<AttributeShare.Id, AttributeShare> attributeShares;
    final List<ConnectionEvent> events;

    /** In the order of their versions. */
    final List<InMemoryChanges.Tombstone> tombstones;

    private long lastVersion;

    State() {
        this(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                0);
    }

    private State(
            Map<ConnectionId, Connection> connections,
            Map<ConnectionRoleId, ConnectionRole> roles,
            Map<RoleMatch, Version> matches,
            Map<UUID, Version> restrictions,
            Map<CurrencyId, Currency> currencies,
            Map<RecordRef, Participant> records,
            Map<RecordRef, AttributeValues> attributes,
            Map<BusinessUnit.Id, BusinessUnit> businessUnits,
            Map<SecurityRole.Id, SecurityRole> securityRoles,
            Map<Privilege, Version> privileges,
            Map<InMemorySecurityRoles.Holding, Version> roleHoldings,
            Map<InMemoryTeams.Membership, Version> memberships,
            Map<UUID, Job> jobs,
            Map<Share, SharedRow> shares,
            Map<RecordRef, UserSettings> settings,
            Map<AttributeShare.Id, AttributeShare> attributeShares,
            List<ConnectionEvent> events,
            List<InMemoryChanges.Tombstone> tombstones,
            long lastVersion) {
        this.connections = connections;
        this.roles = roles;
        this.matches = matches;
        this.restrictions = restrictions;
        this.currencies = currencies;
        this.records = records;
        this.attributes = attributes;
        this.businessUnits = businessUnits;
        this.securityRoles = securityRoles;
        this.privileges = privileges;
        this.roleHoldings = roleHoldings;
        this.memberships = memberships;
        this.jobs = jobs;
        this.settings = settings;
        this.shares = shares;
        this.attributeShares = attributeShares;
        this.events = events;
        this.tombstones = tombstones;
        this.lastVersion = lastVersion;
    }

    State copy() {
        return new State(
                new LinkedHashMap<>(connections),
                new LinkedHashMap<>(roles),
                new LinkedHashMap<>(matches),
                new LinkedHashMap<>(restrictions),
                new LinkedHashMap<>(currencies),
                new LinkedHashMap<>(records),
                new LinkedHashMap<>(attributes),
                new LinkedHashMap<>(businessUnits),
                new LinkedHashMap<>(securityRoles),
                new LinkedHashMap<>(privileges),
                new LinkedHashMap<>(roleHoldings),
                new LinkedHashMap<>(memberships),
                new LinkedHashMap<>(jobs),
                new LinkedHashMap<>(shares),
                new LinkedHashMap<>(settings),
                new LinkedHashMap<>(attributeShares),
                new ArrayList<>(events),
                new ArrayList<>(tombstones),
                lastVersion);
    }

    Version lastVersion() {
        return new Version(lastVersion);
    }

    Version nextVersion() {
        lastVersion++;
        return new Version(lastVersion);
    }
}
