/**
 * The inner pieces that a request passes through, each by itself: reading what is asked, deciding what the caller sees,
 * rendering the query, writing rows, reading a payload. {@code -prof gc} tells what they allocate.
 */
@NullMarked
package dev.connections.benchmarks.pieces;

import org.jspecify.annotations.NullMarked;
