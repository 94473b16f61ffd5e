package dev.connections.domain.role;

/**
 * Two roles that go together, such as doctor and patient. A match has no direction: {@code between(a, b)} equals {@code
 * between(b, a)}. A role may be matched with itself.
 *
 * @param lower the role with the lower id
 * @param upper the role with the higher id
 */
public record RoleMatch(ConnectionRoleId lower, ConnectionRoleId upper) {

    /** Brings the two roles into their one order. */
    public RoleMatch {
        if (lower.compareTo(upper) > 0) {
            ConnectionRoleId swapped = lower;
            lower = upper;
            upper = swapped;
        }
    }

    /** The match of these two roles, in whichever order they are named. */
    public static RoleMatch between(ConnectionRoleId one, ConnectionRoleId other) {
        return new RoleMatch(one, other);
    }

    /** Whether this role is one of the two. */
    public boolean concerns(ConnectionRoleId role) {
        return lower.equals(role) || upper.equals(role);
    }
}
