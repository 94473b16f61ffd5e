/** The generic read path: queries of the query model, answered by projections of just the columns asked for. */
@NullMarked
package dev.connections.jpa.query;

import org.jspecify.annotations.NullMarked;
