/** Sets the scenarios in a server that keeps its data in an H2 file. */
@NullMarked
package dev.connections.acceptance.stage.h2;

import org.jspecify.annotations.NullMarked;
