/** Sets the scenarios in a server that keeps its data in PostgreSQL. */
@NullMarked
package dev.connections.acceptance.stage.postgres;

import org.jspecify.annotations.NullMarked;
