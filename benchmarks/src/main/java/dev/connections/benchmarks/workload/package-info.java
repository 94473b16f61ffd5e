/** The requests that are measured, by their names. */
@NullMarked
package dev.connections.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
