/** The generic read path: questions of the query model, answered by projections of just the columns asked for. */
@NullMarked
package dev.connections.jpa.query;

import org.jspecify.annotations.NullMarked;
