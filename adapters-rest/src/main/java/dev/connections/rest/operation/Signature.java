package dev.connections.rest.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an action or function is called, and what it answers: what {@code $metadata} says of it.
 *
 * @param boundTo what it is called on; empty when it is called by its name alone
 * @param parameters what it is given, without the row that it is called on
 * @param answer what it answers; empty when it answers nothing
 */
public record Signature(
        String name, Kind kind, Optional<Member> boundTo, List<Member> parameters, Optional<Structure> answer) {

    /** What an operation does. */
    public enum Kind {
        /** It changes something. */
        ACTION,
        /** It only looks. */
        FUNCTION
    }

    /**
     * A named value.
     *
     * @param type a type of the schema, or {@code Edm.…}
     */
    public record Member(String name, String type, boolean nullable) {}

    /** A type made of named values. A member whose type is an entity is written as a navigation property. */
    public record Structure(String name, List<Member> members) {}

    /** Any row. */
    public static final String ANY_ROW = "mscrm.crmbaseentity";

    /** A mask of rights. */
    public static final String RIGHTS = "mscrm.AccessRights";

    /** How many rows there are of which entity. */
    public static final Structure RECORD_COUNTS = new Structure(
            "EntityRecordCountCollection",
            List.of(
                    new Member("Count", "Edm.Int32", false),
                    new Member("IsReadOnly", "Edm.Boolean", false),
                    new Member("Keys", "Collection(Edm.String)", false),
                    new Member("Values", "Collection(Edm.Int64)", false)));

    /** A query written as JSON. */
    public static final Structure QUERY = new Structure(
            "QueryExpression",
            List.of(
                    new Member("EntityName", "Edm.String", false),
                    new Member("Criteria", "mscrm.FilterExpression", true)));

    /** What its rows must meet. */
    public static final Structure FILTER = new Structure(
            "FilterExpression",
            List.of(
                    new Member("FilterOperator", "Edm.String", true),
                    new Member("Conditions", "Collection(mscrm.ConditionExpression)", false),
                    new Member("Filters", "Collection(mscrm.FilterExpression)", false)));

    /** One thing that they must meet. */
    public static final Structure CONDITION = new Structure(
            "ConditionExpression",
            List.of(
                    new Member("AttributeName", "Edm.String", false),
                    new Member("Operator", "Edm.String", false),
                    new Member("Values", "Collection(Edm.Untyped)", false)));

    /** A principal, and its rights. */
    public static final Structure PRINCIPAL_ACCESS = new Structure(
            "PrincipalAccess",
            List.of(new Member("AccessMask", RIGHTS, false), new Member("Principal", ANY_ROW, false)));

    /** A privilege, how deep it is held, and where. */
    public static final Structure ROLE_PRIVILEGE = new Structure(
            "RolePrivilege",
            List.of(
                    new Member("Depth", "Edm.String", false),
                    new Member("PrivilegeId", "Edm.Guid", false),
                    new Member("BusinessUnitId", "Edm.Guid", true),
                    new Member("PrivilegeName", "Edm.String", true)));

    private static final Member ROLE_PRIVILEGES =
            new Member("RolePrivileges", "Collection(mscrm.RolePrivilege)", false);

    /** A row, and what people call it. */
    public static final Structure ROW_REFERENCE = new Structure(
            "RowReference",
            List.of(
                    new Member("LogicalName", "Edm.String", false),
                    new Member("Id", "Edm.Guid", false),
                    new Member("Name", "Edm.String", true)));

    /** One connection on a path, and the record that it leads to. */
    public static final Structure STEP = new Structure(
            "ConnectionStep",
            List.of(
                    new Member("ConnectionId", "Edm.Guid", false),
                    new Member("Role", "mscrm.RowReference", true),
                    new Member("Record", "mscrm.RowReference", false)));

    /** A record with a path that leads to it. */
    public static final Structure CONNECTED_RECORD = new Structure(
            "ConnectedRecord",
            List.of(
                    new Member("Record", "mscrm.RowReference", false),
                    new Member("Distance", "Edm.Int32", false),
                    new Member("Path", "Collection(mscrm.ConnectionStep)", false)));

    /** Which connections are followed; each may be left out. */
    private static final List<Member> ROUTE = List.of(
            new Member("Depth", "Edm.Int32", true),
            new Member("Roles", "Collection(Edm.Guid)", true),
            new Member("AsOf", "Edm.Date", true));

    private static final Member TARGET = new Member("Target", ANY_ROW, false);
    private static final Member ACCESS = new Member("PrincipalAccess", "mscrm.PrincipalAccess", true);

    /**
     * Every operation that is served.
     *
     * @param changeable the logical names of the entities whose rows can be changed
     * @param connectable the logical names of the entities whose rows can be connected
     */
    public static List<Signature> all(List<String> changeable, List<String> connectable) {
        return Stream.of(
                        single(),
                        changeable.stream().flatMap(Signature::multiple),
                        connectable.stream().flatMap(Signature::following))
                .flatMap(operations -> operations)
                .toList();
    }

    private static Stream<Signature> single() {
        return Stream.of(
                action("GrantAccess", TARGET, ACCESS),
                action("ModifyAccess", TARGET, ACCESS),
                action("RevokeAccess", TARGET, new Member("Revokee", ANY_ROW, false)),
                principalAccessOf("systemuser"),
                principalAccessOf("team"),
                function(
                        "RetrieveSharedPrincipalsAndAccess",
                        List.of(TARGET),
                        new Member("PrincipalAccesses", "Collection(mscrm.PrincipalAccess)", true)),
                function(
                        "RetrieveAccessOrigin",
                        List.of(
                                new Member("ObjectId", "Edm.Guid", false),
                                new Member("LogicalName", "Edm.String", false),
                                new Member("PrincipalId", "Edm.Guid", false)),
                        new Member("Response", "Edm.String", false)),
                function(
                        "RetrieveRolePrivilegesRole",
                        List.of(new Member("RoleId", "Edm.Guid", false)),
                        ROLE_PRIVILEGES),
                function("RetrieveUserPrivileges", List.of(), ROLE_PRIVILEGES).on(row("systemuser")),
                function("RetrieveTeamPrivileges", List.of(), ROLE_PRIVILEGES).on(row("team")),
                action("AddPrivilegesRole", new Member("Privileges", "Collection(mscrm.RolePrivilege)", false))
                        .on(row("role")),
                action("RemovePrivilegeRole", new Member("PrivilegeId", "Edm.Guid", false))
                        .on(row("role")),
                action(
                        "Merge",
                        TARGET,
                        new Member("Subordinate", ANY_ROW, false),
                        new Member("UpdateContent", ANY_ROW, true),
                        new Member("PerformParentingChecks", "Edm.Boolean", false)),
                new Signature(
                        "BulkDelete",
                        Kind.ACTION,
                        Optional.empty(),
                        List.of(
                                new Member("QuerySet", "Collection(mscrm.QueryExpression)", false),
                                new Member("JobName", "Edm.String", false)),
                        Optional.of(
                                new Structure("BulkDeleteResponse", List.of(new Member("JobId", "Edm.Guid", false))))),
                function(
                        "RetrieveTotalRecordCount",
                        List.of(new Member("EntityNames", "Collection(Edm.String)", false)),
                        new Member("EntityRecordCountCollection", "mscrm.EntityRecordCountCollection", true)),
                function(
                        "WhoAmI",
                        List.of(),
                        new Member("BusinessUnitId", "Edm.Guid", false),
                        new Member("UserId", "Edm.Guid", false),
                        new Member("OrganizationId", "Edm.Guid", false)),
                function("RetrieveVersion", List.of(), new Member("Version", "Edm.String", true)));
    }

    /** Whether it is called on a row. */
    public boolean isBound() {
        return boundTo.isPresent();
    }

    private static Signature action(String name, Member... parameters) {
        return new Signature(name, Kind.ACTION, Optional.empty(), List.of(parameters), Optional.empty());
    }

    private static Signature function(String name, List<Member> parameters, Member... answer) {
        return new Signature(
                name,
                Kind.FUNCTION,
                Optional.empty(),
                parameters,
                Optional.of(new Structure(name + "Response", List.of(answer))));
    }

    private static Signature principalAccessOf(String entity) {
        Signature unbound =
                function("RetrievePrincipalAccess", List.of(TARGET), new Member("AccessRights", RIGHTS, false));
        return unbound.on(row(entity));
    }

    private static Member row(String entity) {
        return new Member("entity", "mscrm." + entity, false);
    }

    private static Stream<Signature> multiple(String entity) {
        Member rows = new Member("entityset", "Collection(mscrm." + entity + ")", false);
        Member targets = new Member("Targets", rows.type(), false);
        Structure ids =
                new Structure("CreateMultipleResponse", List.of(new Member("Ids", "Collection(Edm.Guid)", false)));
        return Stream.of(
                new Signature("CreateMultiple", Kind.ACTION, Optional.of(rows), List.of(targets), Optional.of(ids)),
                action("UpdateMultiple", targets).on(rows),
                action("UpsertMultiple", targets).on(rows));
    }

    private static Stream<Signature> following(String entity) {
        Member row = new Member("entity", "mscrm." + entity, false);
        Signature around = function(
                "ConnectedRecords",
                ROUTE,
                new Member("MoreRecords", "Edm.Boolean", false),
                new Member("ConnectedRecords", "Collection(mscrm.ConnectedRecord)", false));
        Signature path = function(
                "ShortestPath",
                Stream.concat(Stream.of(new Member("To", ANY_ROW, false)), ROUTE.stream())
                        .toList(),
                new Member("Distance", "Edm.Int32", true),
                new Member("Path", "Collection(mscrm.ConnectionStep)", false));
        return Stream.of(around.on(row), path.on(row));
    }

    private Signature on(Member binding) {
        return new Signature(name, kind, Optional.of(binding), parameters, answer);
    }
}
