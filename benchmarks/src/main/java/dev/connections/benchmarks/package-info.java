/** Benchmarks of the server, each beside a lower bound measured without it. */
@NullMarked
package dev.connections.benchmarks;

import org.jspecify.annotations.NullMarked;
