package dev.connections.domain.access;

/**
 * One way in which somebody holds a privilege: by a role of their own, or of a team that they are in.
 *
 * @param holder the user or team that has the role
 * @param businessUnit where the holder is: depths are counted from there
 * @param depth how far the role reaches
 */
public record Grant(Principal holder, BusinessUnit.Id businessUnit, PrivilegeDepth depth) {

    /**
     * Whether its holder may give the privilege to others with that depth, or to themselves. A depth is counted from where
     * the receiver is: one that is held from elsewhere, by a team of another business unit, would reach what the holder does
     * not.
     *
     * @param place where the holder is
     */
    public boolean mayBeHandedOn(PrivilegeDepth wanted, BusinessUnit.Id place) {
        boolean counted = depth == PrivilegeDepth.GLOBAL || businessUnit.equals(place);
        return counted ? depth.reaches(wanted) : wanted == PrivilegeDepth.BASIC;
    }
}
