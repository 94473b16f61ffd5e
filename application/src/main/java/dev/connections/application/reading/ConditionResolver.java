package dev.connections.application.reading;

import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.Principals;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.CallerTrait;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.During;
import dev.connections.application.query.Condition.OfCaller;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.user.TimeZones;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Resolves the parts of a condition that depend on the present moment or on the caller into plain comparisons. Days
 * begin and end in the time zone that the caller has chosen, or else in the clock's.
 */
final class ConditionResolver {

    private final Clock clock;
    private final Principals principals;
    private final EntityCatalogue entities;

    ConditionResolver(Clock clock, Principals principals, EntityCatalogue entities) {
        this.clock = clock;
        this.principals = principals;
        this.entities = entities;
    }

    /**
     * The condition with the ends of the period as they are now.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for an attribute that is no date
     */
    Condition plain(During during, AttributeDefinition attribute, Caller caller) {
        ZonedDateTime now = clock.instant().atZone(zone(caller));
        Optional<Instant> from = during.period().from().map(bound -> bound.at(now));
        Optional<Instant> until = during.period().until().map(bound -> bound.at(now));
        List<Condition> ends = new ArrayList<>();
        from.ifPresent(moment -> ends.add(new Comparison(
                during.column(), Operator.GREATER_OR_EQUAL, value(attribute, moment.atZone(now.getZone())))));
        until.ifPresent(moment -> ends.add(
                new Comparison(during.column(), Operator.LESS, value(attribute, moment.atZone(now.getZone())))));
        return new Condition.All(ends);
    }

    /** The time zone that the caller has chosen, or else the clock's. */
    ZoneId zone(Caller caller) {
        return principals
                .settingsOf(caller.user())
                .timeZone()
                .flatMap(TimeZones::zone)
                .orElseGet(clock::getZone);
    }

    /** A day is the same wherever one is, and begins at midnight: of a moment within it only the days after it are later. */
    private static Object value(AttributeDefinition attribute, ZonedDateTime moment) {
        if (attribute.type() instanceof AttributeType.Moment) {
            return moment.toInstant();
        }
        if (attribute.type() instanceof AttributeType.Day) {
            LocalDate day = moment.toLocalDate();
            return day.atStartOfDay(moment.getZone()).equals(moment) ? day : day.plusDays(1);
        }
        throw RuleViolation.of(
                ErrorCode.INVALID_ARGUMENT,
                "'" + attribute.logicalName() + "' is no date, so it lies in no period. Ask for it by its value.");
    }

    /**
     * The condition with what the caller is known by.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for an attribute that holds nothing of the kind
     */
    Condition plain(OfCaller asked, AttributeDefinition attribute, Caller caller) {
        Column column = asked.column();
        if (asked.trait() == CallerTrait.LANGUAGE) {
            requireType(attribute, Integer.class, "no number of a language", "uilanguageid");
            return new Comparison(
                    column,
                    asked.operator(),
                    principals.settingsOf(caller.user()).language());
        }
        requireType(attribute, UUID.class, "no ids", "ownerid");
        return switch (asked.trait()) {
            case USER -> new Comparison(column, asked.operator(), caller.user().id());
            case BUSINESS_UNIT ->
                principals
                        .businessUnitOf(caller.user())
                        .<Condition>map(unit -> new Comparison(column, asked.operator(), unit.value()))
                        .orElse(Condition.nothing());
            case TEAMS -> new Condition.In(column, teamsOf(caller).toList());
            case USER_OR_TEAMS -> new Condition.In(column, userAndTeams(caller));
            case USER_OR_HIERARCHY ->
                new Condition.Any(List.of(
                        new Comparison(column, Operator.EQUAL, caller.user().id()), reporting(column, caller)));
            case USER_OR_HIERARCHY_AND_TEAMS ->
                new Condition.Any(List.of(
                        new Condition.In(column, userAndTeams(caller)),
                        reporting(column, caller),
                        inTeamsOfReporting(column, caller)));
            case LANGUAGE -> throw new IllegalStateException("Languages are no ids.");
        };
    }

    private static void requireType(AttributeDefinition attribute, Class<?> type, String lacking, String instead) {
        if (attribute.type().javaType() != type) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + attribute.logicalName() + "' holds " + lacking
                            + ", so it never tells of the caller. Ask for one such as " + instead + ".");
        }
    }

    /** That the column has one of the users whom the caller manages, directly or through others. */
    private static Condition reporting(Column column, Caller caller) {
        return new Condition.InHierarchy(
                column,
                RecordTypes.SYSTEM_USER.logicalName(),
                Condition.HierarchyOperator.UNDER,
                caller.user().id(),
                Condition.everything());
    }

    private Condition inTeamsOfReporting(Column column, Caller caller) {
        EntityDefinition team = entities.named(RecordTypes.TEAM.logicalName()).orElseThrow();
        Condition member = reporting(new Column(RecordTypes.SYSTEM_USER.primaryId()), caller);
        return new Condition.References(
                column,
                team.logicalName(),
                new Condition.ExistsThroughLink(
                        team.requireManyToMany("teammembership_association"), Condition.everything(), member));
    }

    private List<Object> userAndTeams(Caller caller) {
        return Stream.concat(Stream.of(caller.user().id()), teamsOf(caller)).toList();
    }

    private Stream<Object> teamsOf(Caller caller) {
        return principals.teamsOf(caller.user()).stream().map(Principal.Team::id);
    }
}
