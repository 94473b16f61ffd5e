/** Everything that Connections needs from outside, kept in memory: for specifications, examples and fast tests. */
@NullMarked
package dev.connections.memory;

import org.jspecify.annotations.NullMarked;
