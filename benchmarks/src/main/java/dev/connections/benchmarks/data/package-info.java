/** The rows that are asked about, and the databases that hold them. */
@NullMarked
package dev.connections.benchmarks.data;

import org.jspecify.annotations.NullMarked;
