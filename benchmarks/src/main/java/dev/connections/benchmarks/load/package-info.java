/** Clients over plain sockets, and the two ways to send requests: as fast as answers come, and at a fixed rate. */
@NullMarked
package dev.connections.benchmarks.load;

import org.jspecify.annotations.NullMarked;
