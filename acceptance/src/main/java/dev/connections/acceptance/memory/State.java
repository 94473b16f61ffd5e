package dev.connections.acceptance.memory;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Share;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.currency.Currency;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.job.Job;
import dev.connections.domain.participant.Participant;
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
    final Map<BusinessUnit, Version> businessUnits;
    final Map<UUID, Job> jobs;

    /** The time zones that users have chosen. */
    final Map<RecordRef, Integer> timeZones;

    final List<Share> shares;
    final List<ConnectionEvent> events;
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
            Map<BusinessUnit, Version> businessUnits,
            Map<UUID, Job> jobs,
            Map<RecordRef, Integer> timeZones,
            List<Share> shares,
            List<ConnectionEvent> events,
            long lastVersion) {
        this.connections = connections;
        this.roles = roles;
        this.matches = matches;
        this.restrictions = restrictions;
        this.currencies = currencies;
        this.records = records;
        this.businessUnits = businessUnits;
        this.jobs = jobs;
        this.timeZones = timeZones;
        this.shares = shares;
        this.events = events;
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
                new LinkedHashMap<>(businessUnits),
                new LinkedHashMap<>(jobs),
                new LinkedHashMap<>(timeZones),
                new ArrayList<>(shares),
                new ArrayList<>(events),
                lastVersion);
    }

    Version nextVersion() {
        lastVersion++;
        return new Version(lastVersion);
    }
}
