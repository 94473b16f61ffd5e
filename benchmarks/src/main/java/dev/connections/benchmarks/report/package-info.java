/** Tables, raw data and plots. */
@NullMarked
package dev.connections.benchmarks.report;

import org.jspecify.annotations.NullMarked;
