package dev.connections.domain.access;

/**
 * One way in which a principal holds a privilege: by a security role of its own, or of a team that it is in.
 *
 * @param holder the user or team that has the role
 * @param businessUnit where the holder is: depths are counted from there
 * @param depth the depth of the privilege in the role
 */
public record Grant(Principal holder, BusinessUnit.Id businessUnit, PrivilegeDepth depth) {}
