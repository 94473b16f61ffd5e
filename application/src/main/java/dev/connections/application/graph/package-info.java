/** Connections followed from record to record: who is around a record, and how one record leads to another. */
@NullMarked
package dev.connections.application.graph;

import org.jspecify.annotations.NullMarked;
