package dev.connections.application.access;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.All;
import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.In;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessScope;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Row-level security as a predicate: the rows of an entity that a user may read, by the same rules that {@link
 * AccessControl} applies to one row.
 */
final class RowPredicate {

    private static final String SHARING = RecordTypes.PRINCIPAL_OBJECT_ACCESS.logicalName();

    /**
     * Entities whose rows have no owner but name a principal, with the attributes that do: a user sees the rows that
     * name the user or one of the user's teams.
     */
    private static final Map<String, List<String>> TOLD_OF = Map.of(
            SHARING,
            List.of("principalid"),
            RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS.logicalName(),
            List.of("principalid"),
            RecordTypes.USER_SETTINGS.logicalName(),
            List.of("systemuserid"),
            RecordTypes.TEAM_MEMBERSHIP.logicalName(),
            List.of("teamid", "systemuserid"));

    private final ScopeResolver scopeResolver;
    private final EntityDefinition entity;

    RowPredicate(ScopeResolver scopeResolver, EntityDefinition entity) {
        this.scopeResolver = scopeResolver;
        this.entity = entity;
    }

    /** Whether every user may query the entity, as some of its rows may name that user. */
    static boolean isOpen(EntityDefinition entity) {
        return TOLD_OF.containsKey(entity.logicalName());
    }

    /**
     * Met by the rows that the user may read.
     *
     * @param accessScope the scope of the user's privilege to read them
     */
    Condition of(Principal.User user, AccessScope accessScope) {
        if (accessScope instanceof AccessScope.Everything) {
            return Condition.everything();
        }
        List<String> tellingOf = TOLD_OF.getOrDefault(entity.logicalName(), List.of());
        if (!tellingOf.isEmpty()) {
            List<Object> selves = ids(scopeResolver.owners(user));
            return new Any(tellingOf.stream()
                    .map(attribute -> among(attribute, selves))
                    .toList());
        }
        return accessScope instanceof AccessScope.Within within ? within(within) : Condition.nothing();
    }

    private Condition within(AccessScope.Within within) {
        List<Object> owners = ids(within.owners());
        List<Condition> ways = new ArrayList<>();
        ways.add(among("ownerid", owners));
        if (!within.businessUnits().isEmpty()) {
            String unit = entity.isPrincipal() ? "businessunitid" : "owningbusinessunit";
            ways.add(among(
                    unit,
                    within.businessUnits().stream()
                            .map(BusinessUnit.Id::value)
                            .sorted()
                            .toList()));
        }
        ways.add(new Condition.Exists(
                SHARING,
                "objectid",
                new All(List.of(
                        among("principalid", owners),
                        new Condition.HasBits(new Column("accessrightsmask"), AccessRight.READ.bit())))));
        return new Any(ways);
    }

    private static Condition among(String attribute, Collection<?> values) {
        return new In(new Column(attribute), List.copyOf(values));
    }

    /** Sorted, so that the same query always renders to the same text. */
    private static List<Object> ids(Collection<Principal> principals) {
        return principals.stream()
                .map(Principal::id)
                .sorted()
                .<Object>map(id -> id)
                .toList();
    }
}
