/** Measures this server beside the floor, its peers and other builds of itself. */
@NullMarked
package dev.connections.benchmarks;

import org.jspecify.annotations.NullMarked;
