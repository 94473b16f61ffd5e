/** Random input over raw sockets. */
@NullMarked
package dev.connections.server.hostile;

import org.jspecify.annotations.NullMarked;
