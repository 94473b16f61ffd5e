/** The use cases of connection roles, their matches and the record types that they apply to. */
@NullMarked
package dev.connections.application.role;

import org.jspecify.annotations.NullMarked;
