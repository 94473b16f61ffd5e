/** The servers that are measured, each as a process of its own. */
@NullMarked
package dev.connections.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;
