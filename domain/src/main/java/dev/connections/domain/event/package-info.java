/** Events of connections: one for each change, however many rows it affects. */
@NullMarked
package dev.connections.domain.event;

import org.jspecify.annotations.NullMarked;
