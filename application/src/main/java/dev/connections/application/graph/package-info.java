/** Graph queries: the neighbourhood of a record, and the shortest path from one record to another. */
@NullMarked
package dev.connections.application.graph;

import org.jspecify.annotations.NullMarked;
