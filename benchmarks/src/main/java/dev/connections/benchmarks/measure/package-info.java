/** What is measured while requests are sent, and the order of rounds. */
@NullMarked
package dev.connections.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
