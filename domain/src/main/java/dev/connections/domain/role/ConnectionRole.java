package dev.connections.domain.role;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The capacity in which a party takes part in a connection, such as doctor, patient or employer.
 *
 * <p>Two different roles can stand opposite each other when they are matched; a role can always stand opposite itself.
 * Roles are owned by the organisation, so they have no owner and are not shared.
 *
 * @param applicability to which record types the role may be given
 * @param matches the matches that concern this role
 * @param version what its store gave it
 */
public record ConnectionRole(
        ConnectionRoleId id,
        RoleProfile profile,
        Applicability applicability,
        Set<RoleMatch> matches,
        RecordState state,
        Stamps stamps,
        Version version) {

    /** Keeps its own copy of the matches. */
    public ConnectionRole {
        matches = Set.copyOf(matches);
    }

    /** A new role: active, for all record types, matched with none. */
    public static ConnectionRole create(ConnectionRoleId id, RoleProfile profile, Stamp by) {
        return new ConnectionRole(
                id,
                profile,
                Applicability.EVERYWHERE,
                Set.of(),
                RecordState.ACTIVE,
                Stamps.first(by),
                Version.UNSTORED);
    }

    /** What people call it. */
    public String name() {
        return profile.name();
    }

    /** The same role, described anew. */
    public ConnectionRole describe(RoleProfile newProfile, Stamp by) {
        return new ConnectionRole(id, newProfile, applicability, matches, state, stamps.then(by), version);
    }

    /** The role, from now on matched with {@code other}; nothing changes when it already was. */
    public ConnectionRole match(ConnectionRole other) {
        Set<RoleMatch> more = Stream.concat(matches.stream(), Stream.of(RoleMatch.between(id, other.id)))
                .collect(Collectors.toSet());
        return new ConnectionRole(id, profile, applicability, more, state, stamps, version);
    }

    /** The role, no longer matched with {@code other}; nothing changes when it never was. */
    public ConnectionRole unmatch(ConnectionRoleId other) {
        Set<RoleMatch> fewer = matches.stream()
                .filter(match -> !match.equals(RoleMatch.between(id, other)))
                .collect(Collectors.toSet());
        return new ConnectionRole(id, profile, applicability, fewer, state, stamps, version);
    }

    /** Whether this role, by what it knows of its matches, can stand opposite {@code other}. */
    public boolean goesWith(ConnectionRole other) {
        return id.equals(other.id) || matches.contains(RoleMatch.between(id, other.id));
    }

    /**
     * Restricts the role to one more record type. The first restriction takes it away from all other types.
     *
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when it is restricted to that type already
     */
    public ConnectionRole restrict(Applicability.Restriction to) {
        applicability.restrictionTo(to.type()).ifPresent(existing -> {
            throw RuleViolation.of(
                    ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION_ROLE_OBJECT_TYPE_CODE, existing.id());
        });
        return new ConnectionRole(id, profile, applicability.with(to), matches, state, stamps, version);
    }

    /** Lifts one restriction; without the last one the role applies to all record types again. */
    public ConnectionRole liftRestriction(UUID restriction) {
        return new ConnectionRole(id, profile, applicability.without(restriction), matches, state, stamps, version);
    }

    /** Whether the role may be given to a record of that type. */
    public boolean appliesTo(RecordType type) {
        return applicability.covers(type);
    }

    /** Takes the role out of use: connections keep it, new ones cannot have it. */
    public ConnectionRole deactivate(Stamp by) {
        return inState(RecordState.INACTIVE, by);
    }

    /** Puts the role to use again. */
    public ConnectionRole reactivate(Stamp by) {
        return inState(RecordState.ACTIVE, by);
    }

    /** Whether the role is in use. */
    public boolean isActive() {
        return state == RecordState.ACTIVE;
    }

    private ConnectionRole inState(RecordState newState, Stamp by) {
        return new ConnectionRole(id, profile, applicability, matches, newState, stamps.then(by), version);
    }
}
