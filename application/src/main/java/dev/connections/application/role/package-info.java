/** Keeping roles, their matches and the types that they apply to. */
@NullMarked
package dev.connections.application.role;

import org.jspecify.annotations.NullMarked;
