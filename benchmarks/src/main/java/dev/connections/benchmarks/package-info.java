/** How fast we are, beside the floor that nobody can go below. */
@NullMarked
package dev.connections.benchmarks;

import org.jspecify.annotations.NullMarked;
