package dev.connections.rest.operation;

import java.util.List;
import java.util.Optional;

/**
 * How an action or function is called, and what it answers: what {@code $metadata} says of it.
 *
 * @param boundTo the logical name of the entity on whose rows it is called; empty when it is called by its name alone
 * @param parameters what it is given, without the row that it is called on
 * @param answer what it answers; empty when it answers nothing
 */
public record Signature(
        String name, Kind kind, Optional<String> boundTo, List<Member> parameters, Optional<Structure> answer) {

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

    /** Somebody, and what they may do. */
    public static final Structure PRINCIPAL_ACCESS = new Structure(
            "PrincipalAccess",
            List.of(new Member("AccessMask", RIGHTS, false), new Member("Principal", ANY_ROW, false)));

    private static final Member TARGET = new Member("Target", ANY_ROW, false);
    private static final Member ACCESS = new Member("PrincipalAccess", "mscrm.PrincipalAccess", true);

    /** Every operation that is served. */
    public static List<Signature> all() {
        return List.of(
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
        return new Signature(
                unbound.name(), Kind.FUNCTION, Optional.of(entity), unbound.parameters(), unbound.answer());
    }
}
