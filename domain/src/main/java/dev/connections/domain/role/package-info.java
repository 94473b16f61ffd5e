/**
 * Connection roles: the capacity in which a party takes part, which roles match, and which record types they apply to.
 */
@NullMarked
package dev.connections.domain.role;

import org.jspecify.annotations.NullMarked;
