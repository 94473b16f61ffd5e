package dev.connections.domain.access;

/**
 * One way in which somebody holds a privilege: by a role of their own, or of a team that they are in.
 *
 * @param holder the user or team that has the role
 * @param businessUnit where the holder is: depths are counted from there
 * @param depth how far the role reaches
 */
public record Grant(Principal holder, BusinessUnit.Id businessUnit, PrivilegeDepth depth) {}
