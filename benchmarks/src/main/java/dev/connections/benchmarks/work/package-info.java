/** The requests that are measured, by their names. */
@NullMarked
package dev.connections.benchmarks.work;

import org.jspecify.annotations.NullMarked;
