/** The query model, as values; and the port that answers queries. */
@NullMarked
package dev.connections.application.query;

import org.jspecify.annotations.NullMarked;
