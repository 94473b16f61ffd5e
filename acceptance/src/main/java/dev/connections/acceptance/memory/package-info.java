/** Everything that Connections needs from outside, kept in memory: for specifications, examples and fast tests. */
@NullMarked
package dev.connections.acceptance.memory;

import org.jspecify.annotations.NullMarked;
